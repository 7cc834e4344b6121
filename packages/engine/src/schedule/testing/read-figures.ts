import { schedulePlan } from "../schedule-plan.ts";
import { buildPlan, type Fields } from "./build-plan.ts";

/** The schedule of a plan of plain records, the figures of an item, and its dates as `MM-DD MM-DD`. */
export function readFigures(
  items: Record<string, Fields>,
  links: Readonly<Record<string, Fields>> = {},
  meta: Fields = {},
) {
  const schedule = schedulePlan(buildPlan(items, links, meta));
  const of = (id: string) => {
    const found = schedule.items.get(id);
    if (!found) throw new Error(`No figures for ${id}.`);
    return found;
  };
  const dates = (id: string) => `${of(id).start.slice(5)} ${of(id).finish.slice(5)}`;
  return { schedule, of, dates };
}
