import { setWorkshop, takeSnapshot } from "@throughline/board";
import { newId } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import { packPlan } from "./pack-plan.ts";
import { readRoom } from "./room-now.ts";
import { goToStep } from "./run-steps.ts";

type Runner = Pick<BoardSession, "board" | "talk" | "liveTalk" | "clock" | "peers">;

/** A packed plan larger than this is not kept: the summary then cannot say what changed. Characters. */
const LARGEST_PLAN = 1_500_000;

/**
 * Starts the session for everyone at the first step, and keeps the plan as it is now, so that the summary can say
 * what changed. Does nothing while a session runs.
 */
export async function startSession(runner: Runner, title: string): Promise<void> {
  if (isRunning(readRoom(runner.liveTalk).session)) return;
  const packed = await packPlan(takeSnapshot(runner.board));
  const { session, steps } = readRoom(runner.liveTalk);
  // Someone else may have started it while the plan was packed.
  if (isRunning(session)) return;
  // Together, so that of two who start at once one holds in both.
  runner.talk.doc.transact(() => {
    setWorkshop(runner.talk, "session", {
      id: newId(),
      title,
      started: Math.round(runner.clock.now()),
      startedBy: runner.peers.me().user.name,
      ended: null,
      before: packed.length <= LARGEST_PLAN ? packed : "",
    });
    const [first] = steps;
    if (first) goToStep(runner, first.key);
  });
}

/** Ends the session for everyone; what was said and decided stays. */
export function endSession({ talk, liveTalk, clock }: Pick<Runner, "talk" | "liveTalk" | "clock">): void {
  const { session } = readRoom(liveTalk);
  if (!session || session.ended !== null) return;
  talk.doc.transact(() => {
    setWorkshop(talk, "session", { ...session, ended: Math.round(clock.now()) });
    setWorkshop(talk, "current", null);
    setWorkshop(talk, "attention", null);
  });
}

/** Whether a session is under way. */
export function isRunning(session: { readonly ended: number | null } | null): boolean {
  return session !== null && session.ended === null;
}
