import { useCallback, useSyncExternalStore } from "react";
import type { BoardSession } from "../../session/session-context.ts";
import { useSession } from "../../session/session-context.ts";
import { shareInRoom, watchOwnRoom } from "./share-in-room.ts";

/** Whether my hand is up; renders again when it goes up or down. */
export function useOwnHand(): boolean {
  const { peers } = useSession();
  const subscribe = useCallback((listener: () => void) => watchOwnRoom(peers, listener), [peers]);
  return useSyncExternalStore(subscribe, () => isHandUp(peers));
}

/** Whether my hand is up. */
export function isHandUp(peers: Pick<BoardSession["peers"], "me">): boolean {
  return typeof peers.me().room?.hand === "number";
}

/** Raises my hand, at its moment by the server's clock, or takes it down. */
export function switchHand({ peers, clock }: Pick<BoardSession, "peers" | "clock">): void {
  shareInRoom(peers, { hand: isHandUp(peers) ? null : Math.round(clock.now()) });
}
