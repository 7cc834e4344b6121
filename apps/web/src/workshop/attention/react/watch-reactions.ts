import type { BoardSession } from "../../../session/session-context.ts";
import { watchOwnRoom } from "../share-in-room.ts";
import { type ReactionKind, reactionOf } from "./reaction-kinds.ts";

/** Somebody reacted just now. */
export interface Reacted {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
  readonly kind: ReactionKind;
  /** Where their cursor is on the board seen here; null when it is not. */
  readonly at: readonly [x: number, y: number] | null;
}

/** A reaction that is older when it is first seen was for those who were here, milliseconds. */
const OLD = 5_000;

/** Calls `onReacted` once for each reaction of the others and of this person. Returns the function that stops it. */
export function watchReactions(
  { peers, clock }: Pick<BoardSession, "peers" | "clock">,
  addressHere: () => string,
  onReacted: (reacted: Reacted) => void,
): () => void {
  const known = new Map<number, number>();
  const see = (clientId: number, { user, room, cursor, lens }: ReturnType<typeof peers.me>) => {
    const reaction = room?.reaction;
    if (!reaction || known.get(clientId) === reaction.at) return;
    known.set(clientId, reaction.at);
    const kind = reactionOf(reaction.kind);
    if (!kind || Math.abs(clock.now() - reaction.at) > OLD) return;
    const at = lens === addressHere() ? cursor : null;
    onReacted({ clientId, name: user.name, color: user.color, kind, at });
  };
  const stops = [
    peers.subscribe(() => {
      for (const { clientId, presence } of peers.others()) see(clientId, presence);
    }),
    watchOwnRoom(peers, () => see(peers.clientId(), peers.me())),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
