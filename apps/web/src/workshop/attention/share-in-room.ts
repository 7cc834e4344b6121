import type { PresenceInRoom } from "@throughline/protocol";
import { addListener } from "../../live/add-listener.ts";
import type { Peers } from "../../session/peers.ts";

const NOTHING: PresenceInRoom = Object.freeze({
  hand: null,
  laser: false,
  says: "",
  reaction: null,
  done: "",
});

/**
 * Changes what others see of me in the room and leaves the rest of it as it is. Where that is nothing any more,
 * null is shared, and where nothing changes, nothing is sent.
 */
export function shareInRoom(peers: Pick<Peers, "me" | "share">, patch: Partial<PresenceInRoom>): void {
  const before = peers.me().room;
  const next = { ...(before ?? NOTHING), ...patch };
  const isNothing =
    next.hand === null && !next.laser && next.says === "" && next.reaction === null && next.done === "";
  if (isNothing ? before === null : before !== null && isSame(before, next)) return;
  peers.share({ room: isNothing ? null : next });
  for (const listener of listeners.get(peers) ?? []) listener();
}

/** Peers tell of the others; who shows on this page what I share myself is told here. */
const listeners = new WeakMap<object, Set<() => void>>();

/** Calls `listener` when this page shares something else in the room. Returns the function that stops it. */
export function watchOwnRoom(peers: Pick<Peers, "me">, listener: () => void): () => void {
  const own = listeners.get(peers) ?? new Set();
  listeners.set(peers, own);
  return addListener(own, listener);
}

function isSame(one: PresenceInRoom, other: PresenceInRoom): boolean {
  return (
    one.hand === other.hand &&
    one.laser === other.laser &&
    one.says === other.says &&
    one.reaction === other.reaction &&
    one.done === other.done
  );
}
