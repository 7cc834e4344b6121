import { type Consequences, compare, computeFigures, type Plan } from "@throughline/engine";
import type { Item, ItemOf } from "@throughline/model";

/** What a change request would do to the plan as it is now. */
export interface RequestImpact {
  readonly consequences: Consequences;
  /** The work it was applied to, by id. */
  readonly applied: readonly string[];
}

/**
 * Compares the plan without a change request with the plan after it was approved: its days make the work it is
 * linked with longer, its money is counted as the engine counts what is approved. Null where it asks for nothing
 * or is linked with no work that could take it. Nothing is written.
 */
export function requestImpact(plan: Plan, id: string): RequestImpact | null {
  const request = plan.items.get(id);
  if (request?.kind !== "request") return null;
  const applied = workOfRequest(plan, id).filter((item) => isMoved(item, request));
  if (applied.length === 0) return null;
  const before = withItems(plan, [{ ...request, status: "assessed" }]);
  const after = withItems(plan, [
    { ...request, status: "approved" },
    ...applied.map((item) => lengthen(item, request.days ?? 0)),
  ]);
  const consequences = compare(
    { plan: before, figures: computeFigures(before, null) },
    { plan: after, figures: computeFigures(after, null) },
  );
  return { consequences, applied: applied.map((item) => item.id) };
}

/** The work a request is linked with, in the order of its ids. */
export function workOfRequest({ items, links }: Plan, id: string): readonly Work[] {
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

function isMoved(item: Work, { days, money }: ItemOf<"request">): boolean {
  const longer = days !== null && days !== 0 && item.duration !== null;
  return longer || (item.kind === "project" && money !== null && money !== 0);
}

function lengthen(item: Work, days: number): Item {
  return item.duration === null ? item : { ...item, duration: Math.max(0, item.duration + days) };
}

function withItems(plan: Plan, changed: readonly Item[]): Plan {
  const items = new Map(plan.items);
  for (const item of changed) items.set(item.id, item);
  return { ...plan, items };
}
