import type { PlanCalendars } from "../calendar/plan-calendars.ts";
import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import type { LevelDemand, LevelResource } from "./level-problem.ts";
import { listStaffings, type Staffing } from "./list-staffings.ts";
import { readCapacity, type TeamCapacity } from "./team-capacity.ts";

/** Who is there to be shared, and what each item asks for. */
export interface Supply {
  /** Teams with a capacity, by id. */
  readonly teams: readonly string[];
  readonly resources: readonly LevelResource[];
  /** What each item asks for while it runs, by its id. */
  readonly demands: ReadonlyMap<string, readonly LevelDemand[]>;
  readonly steadyFrom: number;
}

/**
 * Reads capacities and demands of all teams with a capacity. Staffing with dates of its own, and staffing of
 * items that have no place of their own (`isSpread`), stays where it is and leaves the rest to share.
 */
export function readSupply(
  plan: Plan,
  schedule: PlanSchedule,
  calendars: PlanCalendars,
  isSpread: (item: string) => boolean,
): Supply {
  const capacities = new Map<string, TeamCapacity>();
  for (const item of plan.items.values()) {
    if (item.kind !== "team") continue;
    const capacity = readCapacity(item, plan, calendars.board);
    if (capacity.limited) capacities.set(item.id, capacity);
  }
  const teams = [...capacities.keys()].sort();
  const staffings = listStaffings(plan, schedule).filter(({ team }) => capacities.has(team));
  const stays = (staffing: Staffing) => staffing.dated || isSpread(staffing.item);
  const resources = teams.map((team) => {
    const capacity = capacities.get(team) as TeamCapacity;
    const fixed = staffings.filter((staffing) => staffing.team === team && stays(staffing));
    return { capacityOn: (day: number) => capacity.peopleOn(day) - takenOn(day, fixed, capacity, calendars) };
  });
  return {
    teams,
    resources,
    demands: readDemands(
      staffings.filter((staffing) => !stays(staffing)),
      teams,
      capacities,
    ),
    steadyFrom: Math.max(
      ...teams.map((team) => capacities.get(team)?.steadyFrom ?? Number.NEGATIVE_INFINITY),
      ...staffings.map((staffing) => (stays(staffing) ? staffing.until : staffing.unitsUntil)),
    ),
  };
}

function takenOn(
  day: number,
  staffings: readonly Staffing[],
  { calendar }: TeamCapacity,
  calendars: PlanCalendars,
): number {
  let taken = 0;
  for (const { from, until, item, unitsOn } of staffings) {
    if (day < from || day >= until || !calendar.isWorking(day) || !calendars.of(item).isWorking(day))
      continue;
    taken += unitsOn(day);
  }
  return taken;
}

function readDemands(
  staffings: readonly Staffing[],
  teams: readonly string[],
  capacities: ReadonlyMap<string, TeamCapacity>,
): ReadonlyMap<string, readonly LevelDemand[]> {
  const demands = new Map<string, LevelDemand[]>();
  for (const [item, its] of Map.groupBy(staffings, (staffing) => staffing.item)) {
    for (const [team, both] of Map.groupBy(its, (staffing) => staffing.team)) {
      const calendar = capacities.get(team)?.calendar;
      const unitsOn = (day: number) =>
        calendar?.isWorking(day) ? both.reduce((sum, staffing) => sum + staffing.unitsOn(day), 0) : 0;
      const demand = { resource: teams.indexOf(team), unitsOn };
      demands.set(item, [...(demands.get(item) ?? []), demand]);
    }
  }
  return demands;
}
