import { canFacilitate } from "@throughline/protocol";
import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Peer } from "../../session/peers.ts";
import { useSession } from "../../session/session-context.ts";
import { myDone, sayDone } from "../run/my-done.ts";

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
  const session = useSession();
  const isDone = useStore(myDone(session), (said) => said.step === step);
  return [isDone, (next) => sayDone(session, next ? step : "")];
}
