import type { Step } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { attentionAt } from "../attention/bring.ts";
import { bringToStep } from "./bring-to-step.ts";
import { keepDone } from "./my-done.ts";
import { readRoom } from "./room-now.ts";
import { isRunning } from "./run-session.ts";

const PREFIX = "throughline.step.";

/**
 * Brings this page along whenever a step begins, until the function it returns is called: to its lens and view, and
 * to not being done yet. A page that comes later, or again, is brought to the step under way as soon as plan and talk
 * are there. While somebody leads everyone by the hand, they lead. `onBegin` hears of each step that this tab has not
 * seen begin before.
 */
export function followSteps(
  session: Pick<BoardSession, "boardId" | "liveTalk" | "state" | "peers" | "clock">,
  workspace: Workspace,
  onBegin: (step: Step) => void = () => {},
): () => void {
  let begun = "";
  let stopWaiting = () => {};
  const follow = () => {
    const { session: under, step } = readRoom(session.liveTalk);
    const { loaded, talkLoaded } = session.state.getState();
    if (!loaded || !talkLoaded) return;
    const now = under && isRunning(under) && step ? `${under.id}/${step.key}` : "";
    if (now === begun) return;
    begun = now;
    stopWaiting();
    if (step === null || now === "") return;
    keepDone(session, step.key);
    const leads = attentionAt(session.liveTalk.workshop(), session.clock.now())?.how === "take";
    stopWaiting = leads ? () => {} : bringToStep(workspace, step);
    if (isNewHere(session.boardId, now)) onBegin(step);
  };
  follow();
  const stops = [
    session.liveTalk.subscribe("workshop", follow),
    session.liveTalk.subscribe("agenda", follow),
    session.state.subscribe(follow),
    () => stopWaiting(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether this tab sees a step begin for the first time, also after a reload; it remembers the last one. */
function isNewHere(boardId: string, begun: string): boolean {
  try {
    if (sessionStorage.getItem(PREFIX + boardId) === begun) return false;
    sessionStorage.setItem(PREFIX + boardId, begun);
  } catch {
    // Without storage each page is new here.
  }
  return true;
}
