import type { Item, Link } from "@throughline/model";
import type { Adjacency } from "../graph/find-components.ts";
import type { Plan } from "../plan.ts";

export type NetworkItem = Extract<
  Item,
  { kind: "project" | "milestone" | "deliverable" | "change" | "benefit" | "goal" }
>;

/** A link that carries benefits forward. */
export type FlowLink = Extract<Link, { kind: "delivers" | "contributes" | "dependency" }>;

export const WORK_LANE = 0;
export const CHANGE_LANE = 1;
export const BENEFIT_LANE = 2;
export const GOAL_LANE = 3;

/** One step forward: `from` leads to `to`. A child leads to its parent without a link of its own. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly link: FlowLink | null;
}

/**
 * The benefits dependency network: work makes changes, changes bring benefits, benefits serve goals. Nodes
 * are numbered by id in order, so that nothing depends on the order in which records were made.
 */
export interface BenefitNetwork {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly items: readonly NetworkItem[];
  readonly lane: Uint8Array;
  /** 0 for cancelled work, which leads nowhere. */
  readonly live: Uint8Array;
  /** 1 for work that has live children and thus takes its dates from them. */
  readonly isParent: Uint8Array;
  readonly steps: readonly Step[];
  /** Steps into node n, by place in `steps`: sorted by the node they come from, then by link id. */
  readonly into: Adjacency;
  /** Live nodes that lead straight to live node n, and those that it leads straight to; with repetitions. */
  readonly feeders: Adjacency;
  readonly followers: Adjacency;
  /** Ids of links that go backwards or skip a lane, in order. Those that go backwards carry nothing. */
  readonly skippedLanes: readonly string[];
}

/**
 * Builds the network of a plan from `delivers` and `contributes`, from `dependency` links of work to
 * benefits, and from nesting. Ends that are missing or of another kind are passed over.
 *
 * Source of the lanes: J. Peppard, J. Ward, E. Daniel, Managing the realization of business benefits from IT
 * investments, MIS Quarterly Executive 6(1), 2007; links go forward only, a skipped lane is worth a look.
 */
export function buildBenefitNetwork(plan: Plan): BenefitNetwork {
  return connect(plan, listNetworkItems(plan));
}

/** All items that have a place in the network, by id. */
export function listNetworkItems(plan: Plan): readonly NetworkItem[] {
  const items: NetworkItem[] = [];
  for (const item of plan.items.values()) if (isNetworkItem(item)) items.push(item);
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** False for cancelled work, which leads nowhere. */
export function isLive(item: NetworkItem): boolean {
  return !("status" in item && item.status === "cancelled");
}

function connect(plan: Plan, items: readonly NetworkItem[]): BenefitNetwork {
  const ids: string[] = [];
  const indexOf = new Map<string, number>();
  const lane = new Uint8Array(items.length);
  const live = new Uint8Array(items.length);
  const isParent = new Uint8Array(items.length);
  for (const item of items) {
    const node = ids.push(item.id) - 1;
    indexOf.set(item.id, node);
    lane[node] = laneOf(item.kind);
    live[node] = isLive(item) ? 1 : 0;
  }
  const steps: Step[] = [];
  const skippedLanes: string[] = [];

  for (const link of plan.links.values()) {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined || from === to) continue;
    const forward = (lane[to] as number) - (lane[from] as number);
    if (link.kind === "contains") {
      if ((lane[from] as number) > CHANGE_LANE || (lane[to] as number) > CHANGE_LANE) continue;
      steps.push({ from: to, to: from, link: null });
      if (live[to]) isParent[from] = 1;
    } else if (link.kind === "delivers" || link.kind === "contributes" || link.kind === "dependency") {
      if (link.kind === "dependency" && !meetsBenefits(lane[from] as number, lane[to] as number)) continue;
      if (forward < 0 || forward > 1) skippedLanes.push(link.id);
      if (forward < 0) continue;
      if (link.kind !== "dependency" || isWorkToBenefit(lane[from] as number, lane[to] as number))
        steps.push({ from, to, link });
    }
  }

  const ends = { from: new Int32Array(steps.length), to: new Int32Array(steps.length) };
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as Step;
    ends.from[at] = step.from;
    ends.to[at] = step.to;
  }
  const into = countSort(items.length, ends.to);
  sortSteps(into, steps);
  const feeders = neighbors(live, ends.to, ends.from);
  const followers = neighbors(live, ends.from, ends.to);
  skippedLanes.sort();
  return { ids, indexOf, items, lane, live, isParent, steps, into, feeders, followers, skippedLanes };
}

function isNetworkItem(item: Item): item is NetworkItem {
  return laneOf(item.kind) >= 0;
}

function laneOf(kind: Item["kind"]): number {
  if (kind === "project" || kind === "milestone" || kind === "deliverable") return WORK_LANE;
  if (kind === "change") return CHANGE_LANE;
  if (kind === "benefit") return BENEFIT_LANE;
  return kind === "goal" ? GOAL_LANE : -1;
}

/** Dependencies among work are the schedule's matter. */
function meetsBenefits(from: number, to: number): boolean {
  return from > CHANGE_LANE || to > CHANGE_LANE;
}

function isWorkToBenefit(from: number, to: number): boolean {
  return from <= CHANGE_LANE && to === BENEFIT_LANE;
}

/** Puts the steps into each node in an order of their own. */
function sortSteps({ start, list }: Adjacency, steps: readonly Step[]): void {
  for (let node = 0; node + 1 < start.length; node++) {
    const [from, until] = [start[node] as number, start[node + 1] as number];
    if (until - from > 1) list.subarray(from, until).sort((a, b) => compareSteps(steps[a], steps[b]));
  }
}

function compareSteps(a: Step | undefined, b: Step | undefined): number {
  if (!a || !b) return 0;
  if (a.from !== b.from) return a.from - b.from;
  const [one, other] = [a.link?.id ?? "", b.link?.id ?? ""];
  return one < other ? -1 : Number(one > other);
}

/** The far ends of steps between live nodes, by their near end and in order. */
function neighbors(live: Uint8Array, near: Int32Array, far: Int32Array): Adjacency {
  const { start, list } = countSort(live.length, near);
  const kept = new Int32Array(live.length + 1);
  let size = 0;
  for (let node = 0; node < live.length; node++) {
    const first = size;
    for (let at = start[node] as number; live[node] && at < (start[node + 1] as number); at++) {
      const other = far[list[at] as number] as number;
      // Overwrites only what was read: no more is kept than was there.
      if (live[other]) list[size++] = other;
    }
    kept[node + 1] = size;
    if (size - first > 1) list.subarray(first, size).sort();
  }
  return { start: kept, list: list.slice(0, size) };
}

/** Places grouped by key, in linear time. */
function countSort(nodes: number, keys: Int32Array): Adjacency {
  const start = new Int32Array(nodes + 1);
  for (let at = 0; at < keys.length; at++) (start[(keys[at] as number) + 1] as number)++;
  for (let node = 0; node < nodes; node++) (start[node + 1] as number) += start[node] as number;
  const fill = start.slice();
  const list = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const place = fill[key] as number;
    list[place] = at;
    fill[key] = place + 1;
  }
  return { start, list };
}
