import type { Plan } from "@throughline/engine";
import type { BoardSnapshot } from "@throughline/model";
import * as v from "valibot";
import { readStoredPlan } from "../../live/figures/plan-records.ts";
import { unpackPlan } from "../run/pack-plan.ts";

const record = v.record(v.string(), v.unknown());
const records = v.record(v.string(), record);
const shape = v.object({ meta: record, items: records, links: records });

/** A plan as it was kept, and as checked records. */
export interface KeptPlan {
  readonly snapshot: BoardSnapshot;
  readonly plan: Plan;
}

/** The plan as it was at the start of a session; null when it was not kept, or is no plan. Nothing in it is trusted. */
export async function readPlanBefore(packed: string): Promise<KeptPlan | null> {
  const read = v.safeParse(shape, await unpackPlan(packed));
  return read.success ? { snapshot: read.output, plan: readStoredPlan(read.output) } : null;
}
