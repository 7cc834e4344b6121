import { useEffect, useState } from "react";
import { type KeptPlan, readPlanBefore } from "./plan-before.ts";

/** The plan of the start: undefined while it is read, null when there is none. */
export function usePlanBefore(packed: string): KeptPlan | null | undefined {
  const [read, setRead] = useState<{ readonly packed: string; readonly plan: KeptPlan | null }>();
  useEffect(() => {
    let isOver = false;
    void readPlanBefore(packed).then((plan) => {
      if (!isOver) setRead({ packed, plan });
    });
    return () => {
      isOver = true;
    };
  }, [packed]);
  return read?.packed === packed ? read.plan : undefined;
}
