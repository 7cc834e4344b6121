import type { BoardSession } from "../../../session/session-context.ts";
import { shareInRoom } from "../share-in-room.ts";
import type { ReactionKind } from "./reaction-kinds.ts";

/** How long a reaction stays in what others are told of me, milliseconds: long enough for the slowest line. */
const SHARED = 4_000;
const ends = new WeakMap<object, ReturnType<typeof setTimeout>>();

/** Shows everyone a reaction for a moment. */
export function shareReaction(
  { peers, clock }: Pick<BoardSession, "peers" | "clock">,
  { id }: Pick<ReactionKind, "id">,
): void {
  const before = peers.me().room?.reaction?.at ?? 0;
  shareInRoom(peers, { reaction: { kind: id, at: Math.max(before + 1, Math.round(clock.now())) } });
  clearTimeout(ends.get(peers));
  ends.set(
    peers,
    setTimeout(() => shareInRoom(peers, { reaction: null }), SHARED),
  );
}
