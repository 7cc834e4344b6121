import { useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import { type Health, healthOf } from "./health-watch.ts";

/** What the plan should be asked about, kept up to date while it is shown. */
export function useHealth(): Health {
  const watch = healthOf(useSession());
  return useSyncExternalStore(watch.subscribe, watch.get);
}
