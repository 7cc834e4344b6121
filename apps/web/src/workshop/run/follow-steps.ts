import type { Step } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { shareInRoom } from "../attention/share-in-room.ts";
import { bringToStep } from "./bring-to-step.ts";
import { readRoom } from "./room-now.ts";
import { isRunning } from "./run-session.ts";

/**
 * Brings this page along whenever a step begins, until the function it returns is called: to its lens and view, and
 * to not being done yet. A page that comes later, or again, is brought to the step under way as soon as the board is
 * there. While somebody leads everyone by the hand, they lead. `onBegin` hears of each beginning.
 */
export function followSteps(
  session: Pick<BoardSession, "liveTalk" | "live" | "state" | "peers">,
  workspace: Workspace,
  onBegin: (step: Step) => void = () => {},
): () => void {
  let begun = "";
  const follow = () => {
    const { session: under, step } = readRoom(session.liveTalk);
    const { loaded, talkLoaded } = session.state.getState();
    if (!loaded || !talkLoaded || workspace.camera === null) return;
    const now = under && isRunning(under) && step ? `${under.id}/${step.key}` : "";
    if (now === begun) return;
    begun = now;
    if (step === null || now === "") return;
    if (session.peers.me().room?.done !== step.key) shareInRoom(session.peers, { done: "" });
    if (session.liveTalk.workshop().attention?.how !== "take") bringToStep(workspace, step);
    onBegin(step);
  };
  follow();
  const stops = [
    session.liveTalk.subscribe("workshop", follow),
    session.liveTalk.subscribe("agenda", follow),
    session.state.subscribe(follow),
    // The canvas comes after this on the way in.
    workspace.followView(() => begun === "" && follow()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
