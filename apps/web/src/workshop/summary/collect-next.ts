import { itemName } from "../../panels/item-name.ts";
import type { NextStep, SummaryInput } from "./summary.ts";

const MOST = 6;

/** The next milestones of the plan after its status date, or after the day of the session where it has none. */
export function collectNext({ plan, finishOf, dateAt, session }: SummaryInput): NextStep[] {
  const from = plan.meta.statusDate ?? dateAt(session.started);
  const found: NextStep[] = [];
  for (const item of plan.items.values()) {
    if (item.kind !== "milestone" || item.status === "reached") continue;
    const on = finishOf(item.id) ?? item.start;
    if (on !== null && on >= from) found.push({ id: item.id, what: itemName(item), on });
  }
  return found
    .sort((one, other) => (one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? -1 : 1))
    .slice(0, MOST);
}
