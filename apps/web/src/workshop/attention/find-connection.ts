import type { Peer } from "../../session/peers.ts";

const NEVER: ReadonlyMap<number, number> = new Map();

/**
 * The connection of a person whose view is theirs now, of several: one that follows nobody itself, is not idle,
 * and moved last. `movedAt` says when each connection was last seen to move, as far as that is known. Null when the
 * person is not here.
 */
export function findConnection(
  others: readonly Peer[],
  person: string,
  movedAt: ReadonlyMap<number, number> = NEVER,
): Peer | null {
  let best: Peer | null = null;
  for (const peer of others) {
    if (peer.presence.user.id !== person) continue;
    if (best === null || comesBefore(peer, best, movedAt)) best = peer;
  }
  return best;
}

function comesBefore(one: Peer, other: Peer, movedAt: ReadonlyMap<number, number>): boolean {
  const [a, b] = [ranks(one, movedAt), ranks(other, movedAt)];
  for (const [at, rank] of a.entries()) {
    const difference = rank - (b[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return one.clientId < other.clientId;
}

function ranks({ clientId, presence }: Peer, movedAt: ReadonlyMap<number, number>): readonly number[] {
  return [
    presence.following === null ? 1 : 0,
    presence.active ? 1 : 0,
    movedAt.get(clientId) ?? 0,
    presence.cursor ? 1 : 0,
    presence.view ? 1 : 0,
  ];
}
