import type { ItemOf } from "@throughline/model";
import type { PlanCalendars } from "../calendar/plan-calendars.ts";
import { createMemory } from "../memory/create-memory.ts";
import type { Plan } from "../plan.ts";
import type { Staffing } from "./list-staffings.ts";
import type { TeamFigures } from "./team-figures.ts";

const remember = createMemory<TeamFigures>();

/**
 * A team's figures as `compute` gives them, remembered while its record, its staffing links, their days and the
 * calendars that they fall on stay: a drag moves the work of few teams.
 */
export function rememberTeam(
  team: ItemOf<"team">,
  staffings: readonly Staffing[],
  plan: Plan,
  calendars: PlanCalendars,
  compute: () => TeamFigures,
): TeamFigures {
  const inputs: unknown[] = [calendars.board];
  for (const { link, item, from, until } of staffings)
    inputs.push(plan.links.get(link), calendars.of(item), from, until);
  return remember(team, inputs, compute);
}
