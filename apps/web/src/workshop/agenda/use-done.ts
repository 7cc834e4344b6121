import { canFacilitate } from "@throughline/protocol";
import { useCallback, useSyncExternalStore } from "react";
import type { Peer } from "../../session/peers.ts";
import { useSession } from "../../session/session-context.ts";
import { shareInRoom } from "../attention/share-in-room.ts";

/** How many of the people here are done with a step. */
export interface DoneCount {
  readonly done: number;
  readonly here: number;
}

/** Counts participants, each person once however many windows they have; facilitators take no part in it. */
export function countDone(others: readonly Peer[], step: string): DoneCount {
  const people = new Map<string, boolean>();
  for (const { presence } of others) {
    if (canFacilitate(presence.user.role)) continue;
    const { id } = presence.user;
    people.set(id, (people.get(id) ?? false) || presence.room?.done === step);
  }
  return { done: [...people.values()].filter(Boolean).length, here: people.size };
}

/** The count among the others here; renders again only when it changes. */
export function useDoneCount(step: string): DoneCount {
  const { peers } = useSession();
  const counted = useSyncExternalStore(peers.subscribe, () => {
    const { done, here } = countDone(peers.others(), step);
    return `${done}/${here}`;
  });
  const [done = 0, here = 0] = counted.split("/").map(Number);
  return { done, here };
}

/** Whether I have said that I am done with a step, and the way to say it or take it back. */
export function useMyDone(step: string): readonly [isDone: boolean, say: (isDone: boolean) => void] {
  const { peers } = useSession();
  const subscribe = useCallback((listener: () => void) => subscribeToMe(peers, listener), [peers]);
  const isDone = useSyncExternalStore(subscribe, () => peers.me().room?.done === step);
  const say = useCallback(
    (next: boolean) => {
      shareInRoom(peers, { done: next ? step : "" });
      for (const listener of mine.get(peers) ?? []) listener();
    },
    [peers, step],
  );
  return [isDone, say];
}

/** Peers tell of the others; what I say myself is told to the parts of this page here. */
const mine = new WeakMap<object, Set<() => void>>();

function subscribeToMe(peers: { subscribe(listener: () => void): () => void }, listener: () => void) {
  const listeners = mine.get(peers) ?? new Set();
  mine.set(peers, listeners);
  listeners.add(listener);
  const stop = peers.subscribe(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}
