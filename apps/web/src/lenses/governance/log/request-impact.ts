import { type Consequences, compare, computeFigures, type Plan } from "@throughline/engine";
import type { Item, ItemOf } from "@throughline/model";

/** What a change request would do to the plan as it is now. */
export interface RequestImpact {
  readonly consequences: Consequences;
  /** The work it was applied to, by id. */
  readonly applied: readonly string[];
}

/**
 * Applies a change request to the work it is linked with and compares the plan before and after: its days to the
 * duration of each, its money in equal shares to the budgets of projects. Null where it is linked with no work
 * that has a duration or a budget, or asks for nothing. Nothing is written.
 */
export function requestImpact(plan: Plan, id: string): RequestImpact | null {
  const request = plan.items.get(id);
  if (request?.kind !== "request") return null;
  const changed = applyRequest(plan, request);
  if (changed.length === 0) return null;
  const items = new Map(plan.items);
  for (const item of changed) items.set(item.id, item);
  const after = { ...plan, items };
  const consequences = compare(
    { plan, figures: computeFigures(plan, null) },
    { plan: after, figures: computeFigures(after, null) },
  );
  return { consequences, applied: changed.map((item) => item.id) };
}

/** The work a request is linked with, in the order of its ids. */
export function workOfRequest({ items, links }: Plan, id: string): readonly Item[] {
  const ids = new Set<string>();
  for (const link of links.values()) {
    if (link.kind !== "governs" && link.kind !== "relates") continue;
    if (link.from === id) ids.add(link.to);
    else if (link.to === id) ids.add(link.from);
  }
  return [...ids].sort().flatMap((one) => {
    const item = items.get(one);
    return item && canTake(item) ? [item] : [];
  });
}

type Work = ItemOf<"project"> | ItemOf<"change"> | ItemOf<"deliverable">;

function canTake(item: Item): item is Work {
  return item.kind === "project" || item.kind === "change" || item.kind === "deliverable";
}

function applyRequest(plan: Plan, request: ItemOf<"request">): readonly Item[] {
  const work = workOfRequest(plan, request.id).filter(canTake);
  const paying = work.filter(({ kind }) => kind === "project").length;
  const share = paying === 0 ? 0 : (request.money ?? 0) / paying;
  return work.flatMap((item): readonly Item[] => {
    const longer = request.days !== null && request.days !== 0 && item.duration !== null;
    const dearer = item.kind === "project" && share !== 0;
    if (!longer && !dearer) return [];
    const duration = longer ? (item.duration ?? 0) + (request.days ?? 0) : item.duration;
    if (item.kind !== "project") return [{ ...item, duration }];
    return [{ ...item, duration, budget: dearer ? Math.max(0, (item.budget ?? 0) + share) : item.budget }];
  });
}
