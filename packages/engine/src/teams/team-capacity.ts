import type { ItemOf } from "@throughline/model";
import { createWorkCalendar } from "../calendar/create-work-calendar.ts";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import { periodsEnd, readPeriods } from "./read-periods.ts";

/** How many full-time people a team has, day by day. */
export interface TeamCapacity {
  /** The days on which the team works: the board's without its days off, with its extra days. */
  readonly calendar: WorkCalendar;
  /** False where nobody typed a capacity: such a team is as large as it is asked to be. */
  readonly limited: boolean;
  /** Full-time people on a day; 0 on free days and for a team without limit. */
  peopleOn(day: number): number;
  /** The day from which nothing typed changes it any more; -Infinity where nothing ever does. */
  readonly steadyFrom: number;
}

/**
 * Reads what a team has (SPEC E120): people by period where one is typed, else its capacity, times its
 * availability; nobody before the day it is available from and on days it does not work. A person without a
 * capacity is one. `board` is the board's calendar. Where only periods are typed, nobody is there outside of them.
 */
export function readCapacity(team: ItemOf<"team">, plan: Plan, board: WorkCalendar): TeamCapacity {
  const { daysOff, extraDays } = team;
  const asBoard = daysOff.length === 0 && extraDays.length === 0;
  const calendar = asBoard ? board : createWorkCalendar({ ...plan.meta, daysOff, extraDays });
  const byPeriod = readPeriods(team.capacityByPeriod);
  const periodsUntil = periodsEnd(team.capacityByPeriod);
  const people = team.capacity ?? (team.teamType === "person" && periodsUntil === null ? 1 : null);
  const limited = people !== null || periodsUntil !== null;
  const share = team.availability ?? 1;
  const from = team.availableFrom === null ? Number.NEGATIVE_INFINITY : toDay(team.availableFrom);
  return {
    calendar,
    limited,
    steadyFrom: Math.max(from, periodsUntil ?? Number.NEGATIVE_INFINITY),
    peopleOn(day) {
      if (!limited || day < from || !calendar.isWorking(day)) return 0;
      return Math.max(0, byPeriod(day) ?? people ?? 0) * share;
    },
  };
}
