import { type ItemOf, itemFields } from "@throughline/model";
import { fieldText } from "../../panels/fields/field-text.ts";
import { itemName } from "../../panels/item-name.ts";
import { titleOf } from "../activity/title-of.ts";
import { editedItems } from "./record-edits.ts";
import type { DecisionMade, SummaryInput } from "./summary.ts";

/**
 * Decisions that were made or changed since the start, by date and id. Where the plan of the start is not known:
 * those that an activity of the session became, and those that carry a day of the session.
 */
export function collectDecisions(input: SummaryInput, adopted: ReadonlyMap<string, string>): DecisionMade[] {
  const { before, plan, session, now } = input;
  const edited = editedItems(input);
  const [first, last] = [input.dateAt(session.started), input.dateAt(session.ended ?? now)];
  const isOf = (item: ItemOf<"decision">) => {
    if (adopted.has(item.id) || edited.has(item.id)) return true;
    return before === null && item.decidedOn !== null && item.decidedOn >= first && item.decidedOn <= last;
  };
  const found: DecisionMade[] = [];
  for (const item of plan.items.values()) {
    if (item.kind !== "decision" || !isOf(item)) continue;
    const status = itemFields("decision").status;
    found.push({
      id: item.id,
      title: itemName(item),
      outcome: item.outcome.trim(),
      status: status ? fieldText(status, item.status) : item.status,
      by: item.decidedBy.trim(),
      on: item.decidedOn,
      from: adopted.get(item.id) ?? "",
    });
  }
  return found.sort((one, other) => compare(one.on ?? "9", other.on ?? "9") || compare(one.id, other.id));
}

/** The activities that became decisions: the title of the activity by the id of its decision. */
export function adoptedActivities({
  activities,
}: Pick<SummaryInput, "activities">): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const activity of activities.values())
    if (activity.decision !== "") found.set(activity.decision, titleOf(activity));
  return found;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
