import type { PlanFigures } from "@throughline/engine";
import { useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";

/**
 * One figure of the whole plan; renders only when that one changed. null until the first figures have come.
 * `read` gives a plain value, not a new object.
 */
export function usePlanFigure<Value extends string | number | boolean | null>(
  read: (plan: PlanFigures) => Value,
): Value | null {
  const { figures } = useSession();
  return useSyncExternalStore(figures.subscribe, () => {
    const plan = figures.plan();
    return plan && read(plan);
  });
}
