import type { Step, StepRight } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import { type RoomNow, readRoom } from "./room-now.ts";
import { isRunning } from "./run-session.ts";

const ASKED: Readonly<Record<Exclude<StepRight, "edit">, string>> = {
  look: "look",
  propose: "propose",
  vote: "vote",
};

/** Why people leave the plan alone in the step under way, as sentences; null while they may change it. */
function holdReason({ session, step, steps }: Pick<RoomNow, "session" | "step" | "steps">): string | null {
  if (!isRunning(session) || step === null || step.may === "edit") return null;
  return `The facilitator has asked everyone to ${ASKED[step.may]} in this step. ${sayWhenBack(step, steps)}`;
}

/**
 * Keeps a session's hold on edits in step with the agenda, from now until the function it returns is called. Whoever
 * shows the board calls it once.
 */
export function holdEditsByStep(session: Pick<BoardSession, "liveTalk" | "holdEdits">): () => void {
  const follow = () => session.holdEdits(holdReason(readRoom(session.liveTalk)));
  follow();
  const stops = (["workshop", "agenda"] as const).map((part) => session.liveTalk.subscribe(part, follow));
  return () => {
    for (const stop of stops) stop();
    session.holdEdits(null);
  };
}

function sayWhenBack(step: Step, steps: readonly Step[]): string {
  const after = steps.slice(steps.findIndex(({ key }) => key === step.key) + 1);
  const at = after.findIndex(({ may }) => may === "edit");
  if (at === 0) return "Editing comes back with the next step.";
  return at > 0 ? "Editing comes back in a later step." : "Editing comes back when the session ends.";
}
