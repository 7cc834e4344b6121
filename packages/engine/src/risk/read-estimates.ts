import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";
import { pertQuantiles } from "./pert-quantiles.ts";
import type { QuantileTable } from "./quantile-table.ts";
import type { Distribution } from "./simulation-settings.ts";
import { triangularQuantiles } from "./triangular-quantiles.ts";

/** How long the work of one node may take, in working days that are left. */
export interface Estimate {
  readonly node: number;
  readonly low: number;
  readonly spread: number;
  /** The shape between low and low + spread; shared by estimates of the same shape. */
  readonly table: QuantileTable;
}

/**
 * The uncertain durations of a network, by node (SPEC E41). An estimate that is missing on one side is the
 * duration on that side, one that lies on the wrong side of the duration too; without any there is no spread.
 * Of work under way the rest is as uncertain as the whole was: the estimate shrinks with what is left to do.
 * Finished work and work that takes its dates from its children has none.
 */
export function readEstimates(plan: Plan, network: Network, distribution: Distribution): readonly Estimate[] {
  const tables = new Map<number, QuantileTable>();
  const makeTable = distribution === "pert" ? pertQuantiles : triangularQuantiles;
  const estimates: Estimate[] = [];
  for (const [node, id] of network.ids.entries()) {
    const item = plan.items.get(id);
    const days = network.duration[node] as number;
    if (item?.kind !== "project" || network.isParent[node] === 1 || isFinished(plan, network, id)) continue;
    const { duration, optimistic, pessimistic } = item;
    if (duration === null || duration <= 0 || !(days > 0)) continue;
    const low = Math.min(optimistic ?? duration, duration);
    const high = Math.max(pessimistic ?? duration, duration);
    if (!(high > low)) continue;
    const mode = (duration - low) / (high - low);
    const table = tables.get(mode) ?? makeTable(mode);
    tables.set(mode, table);
    const scale = network.left[node] as number;
    estimates.push({ node, low: low * scale, spread: (high - low) * scale, table });
  }
  return estimates;
}

/**
 * Whether a dated item is done, so that neither chance nor risk can move it any more. Without a status date
 * progress counts for nothing, as in the schedule.
 */
export function isFinished(plan: Plan, { statusDay }: Pick<Network, "statusDay">, id: string): boolean {
  const item = plan.items.get(id);
  if (statusDay === null) return false;
  if (item?.kind === "milestone") return item.status === "reached";
  if (item?.kind !== "project" && item?.kind !== "deliverable" && item?.kind !== "change") return false;
  return item.status === "done" || (item.progress ?? 0) >= 1;
}
