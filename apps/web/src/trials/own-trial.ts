import { type PresenceEdit, presenceLimits } from "@throughline/protocol";
import type { BoardSession } from "../session/session-context.ts";

/** The dates this person is trying out. Presence holds them; nothing of it is in the document. */
interface OwnTrial {
  /** Tells everyone, oneself included, what a drop would write now. None at all is no trial. */
  hold(edits: readonly PresenceEdit[]): void;
  letGo(): void;
  /** Told when one of the two was called: presence itself tells only of others. */
  subscribe(listener: () => void): () => void;
}

const trials = new WeakMap<BoardSession["peers"], OwnTrial>();

/** The one trial of this person on an open board, whichever part of the page holds it. */
export function ownTrial({ peers }: Pick<BoardSession, "peers">): OwnTrial {
  let trial = trials.get(peers);
  if (!trial) {
    trial = createOwnTrial(peers);
    trials.set(peers, trial);
  }
  return trial;
}

function createOwnTrial(peers: BoardSession["peers"]): OwnTrial {
  const listeners = new Set<() => void>();
  const share = (edits: readonly PresenceEdit[]) => {
    const next = edits.length === 0 ? null : { edits: edits.slice(0, presenceLimits.trial) };
    if (next === null && peers.me().trial === null) return;
    peers.share({ trial: next });
    for (const listener of listeners) listener();
  };
  return {
    hold: share,
    letGo: () => share([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
