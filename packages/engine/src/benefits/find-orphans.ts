import type { Plan } from "../plan.ts";
import { BENEFIT_LANE, type BenefitNetwork, CHANGE_LANE, type NetworkItem } from "./build-benefit-network.ts";

/**
 * Ids of the projects, deliverables and changes that lead to no benefit and no goal, in order: neither by
 * what they deliver nor as what other useful work waits for. Milestones mark a day and are not asked. A
 * deliverable is an outcome of what delivers it, and a parent stands for its children: each is useful when
 * those are. Cancelled work is passed over. Linear time.
 */
export function findOrphans(plan: Plan, network: BenefitNetwork): readonly string[] {
  const { ids, indexOf, items, lane, live, feeders } = network;
  const before = new Map<number, number[]>();
  const excuses = new Map<number, number[]>();
  for (const link of plan.links.values()) {
    if (link.kind !== "dependency" && link.kind !== "contains" && link.kind !== "delivers") continue;
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined || !live[from] || !live[to]) continue;
    if ((lane[from] as number) > CHANGE_LANE || (lane[to] as number) > CHANGE_LANE) continue;
    if (link.kind === "dependency") note(before, to, from);
    if (link.kind === "contains") note(excuses, to, from);
    if (link.kind === "delivers" && items[to]?.kind === "deliverable") note(excuses, from, to);
  }

  const useful = new Uint8Array(ids.length);
  const queue: number[] = [];
  for (let node = 0; node < ids.length; node++) if ((lane[node] as number) >= BENEFIT_LANE) mark(node);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    for (let at = feeders.start[node] as number; at < (feeders.start[node + 1] as number); at++)
      mark(feeders.list[at] as number);
    for (const other of before.get(node) ?? []) mark(other);
  }
  const excused = spread(excuses, useful);
  return ids.filter((_, node) => !excused[node] && live[node] && isAsked(items[node]));

  function mark(node: number): void {
    if (useful[node]) return;
    useful[node] = 1;
    queue.push(node);
  }
}

/** What is useful, and what it excuses: its deliverables, and the parents it is part of. */
function spread(excuses: ReadonlyMap<number, readonly number[]>, useful: Uint8Array): Uint8Array {
  const excused = useful.slice();
  const queue = [...excused.keys()].filter((node) => excused[node]);
  for (let head = 0; head < queue.length; head++) {
    for (const other of excuses.get(queue[head] as number) ?? []) {
      if (excused[other]) continue;
      excused[other] = 1;
      queue.push(other);
    }
  }
  return excused;
}

function note(lists: Map<number, number[]>, key: number, entry: number): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

function isAsked(item: NetworkItem | undefined): boolean {
  return item?.kind === "project" || item?.kind === "deliverable" || item?.kind === "change";
}
