import { canWritePlan } from "@throughline/protocol";
import type { Trial } from "../live/figures/live-figures.ts";
import type { BoardSession } from "../session/session-context.ts";
import { ownTrial } from "./own-trial.ts";

/** Runs something before the next frame is drawn; returns the function that takes it back. */
type NextFrame = (run: () => void) => () => void;

/** Each trial costs the figures of the whole plan anew; of more people than this the first are computed. */
const MOST_TRIALS = 6;

const nextFrame: NextFrame = (run) => {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
};

/**
 * Hands what this person and everyone else is trying out to the figures, at most once a frame and only when
 * it is different. Those who may not change the plan try nothing. Mount it once for a board; returns the
 * function that stops it and forgets all trials.
 */
export function watchTrials(
  session: Pick<BoardSession, "peers" | "figures">,
  frame: NextFrame = nextFrame,
): () => void {
  const { peers, figures } = session;
  let told = "[]";
  let takeBack: (() => void) | null = null;

  const tell = () => {
    takeBack = null;
    const trials = collectTrials(peers);
    const key = JSON.stringify(trials);
    if (key === told) return;
    told = key;
    figures.setTrials(trials);
  };
  const tellSoon = () => {
    takeBack ??= frame(tell);
  };
  const stopOwn = ownTrial(session).subscribe(tellSoon);
  const stopPeers = peers.subscribe(tellSoon);
  tellSoon();
  return () => {
    stopOwn();
    stopPeers();
    takeBack?.();
    if (told !== "[]") figures.setTrials([]);
  };
}

/** The trials there are now, in the order of their connections: one's own, and others' as long as there is room. */
function collectTrials(peers: BoardSession["peers"]): readonly Trial[] {
  const others = [...peers.others()].sort((one, other) => one.clientId - other.clientId);
  return [{ clientId: peers.clientId(), presence: peers.me() }, ...others]
    .flatMap(({ clientId, presence: { trial, user } }) =>
      trial && trial.edits.length > 0 && canWritePlan(user.role)
        ? [{ by: clientId, edits: trial.edits }]
        : [],
    )
    .slice(0, MOST_TRIALS)
    .sort((one, other) => one.by - other.by);
}
