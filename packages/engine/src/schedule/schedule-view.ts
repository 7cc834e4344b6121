import type { Plan } from "../plan.ts";
import { computeFloats, type Floats } from "./compute-floats.ts";
import { findLongestPath } from "./find-longest-path.ts";
import { EPSILON } from "./link-bounds.ts";
import { DONE, GATE, type Network, PARENT, type Times } from "./network.ts";
import { type ShownDays, showDays } from "./shown-days.ts";

/** A plan with its positions, and what follows from them; each part is computed when first asked for. */
export interface ScheduleView {
  readonly plan: Plan;
  readonly network: Network;
  readonly times: Times;
  floats(): Floats;
  /** 1 for critical nodes: no float left, and not yet done; for a parent: one of its children is. */
  critical(): Uint8Array;
  longestPath(): Uint8Array;
  days(): ShownDays;
}

/** Looks at the positions of both passes, which the caller no longer changes. */
export function createScheduleView(plan: Plan, network: Network, times: Times): ScheduleView {
  let floats: Floats | null = null;
  let critical: Uint8Array | null = null;
  let path: Uint8Array | null = null;
  let days: ShownDays | null = null;
  const view: ScheduleView = {
    plan,
    network,
    times,
    floats: () => {
      floats ??= computeFloats(network, times);
      return floats;
    },
    critical: () => {
      critical ??= findCritical(network, view.floats());
      return critical;
    },
    longestPath: () => {
      path ??= findLongestPath(network, times);
      return path;
    },
    days: () => {
      days ??= showDays(plan, network, times);
      return days;
    },
  };
  return view;
}

function findCritical(network: Network, floats: Floats): Uint8Array {
  const { role, parent, dated } = network;
  const critical = new Uint8Array(role.length);
  for (let node = 0; node < role.length; node++) {
    const kind = role[node] as number;
    if (kind >= GATE || dated[node] !== 1) continue;
    if (kind < PARENT && kind !== DONE && (floats.total[node] as number) <= EPSILON) critical[node] = 1;
    const up = parent[node] as number;
    if (critical[node] === 1 && up >= 0) critical[up] = 1;
  }
  return critical;
}
