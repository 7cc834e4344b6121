import type { Activity } from "@throughline/model";
import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";

/** How many of the people here have written something in a round, and how many could. */
export function useWriters({ key }: Pick<Activity, "key">): {
  readonly wrote: number;
  readonly here: number;
} {
  const { peers, person, canTalk } = useSession();
  /** As a text, so that a moving cursor renders nothing. */
  const count = useCallback(() => {
    const here = new Set<string>();
    const wrote = new Set<string>();
    for (const { presence } of peers.others()) {
      if (presence.user.role === "viewer") continue;
      here.add(presence.user.id);
      if (presence.wrote === key) wrote.add(presence.user.id);
    }
    if (canTalk()) here.add(person());
    if (peers.me().wrote === key) wrote.add(person());
    return `${wrote.size} ${here.size}`;
  }, [peers, person, canTalk, key]);
  const [wrote = 0, here = 0] = useSyncExternalStore(peers.subscribe, count).split(" ").map(Number);
  return { wrote, here };
}
