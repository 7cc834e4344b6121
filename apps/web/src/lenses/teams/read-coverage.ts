import { createWorkCalendar, firstDayOfMonth, planCalendars, toDay } from "@throughline/engine";
import type { CalendarDate, ItemOf } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";

const calendarsOf = oncePerInput(({ meta, items, links }: LensInput) =>
  planCalendars({ meta, items, links }),
);

/** A stretch of dates, first and last day included. */
export interface Stretch {
  readonly start: CalendarDate;
  readonly finish: CalendarDate;
}

/**
 * Which share of a month's working days a stretch has, 0 to 1, on days when both the team and the work go on: so
 * many full-time people of the month is one person who is there in the stretch (SPEC E121).
 */
export function readCoverage(
  input: LensInput,
  team: ItemOf<"team">,
  item: string,
  { start, finish }: Stretch,
): (month: number) => number {
  const calendars = calendarsOf(input);
  const { daysOff, extraDays } = team;
  const asBoard = daysOff.length === 0 && extraDays.length === 0;
  const own = asBoard ? calendars.board : createWorkCalendar({ ...input.meta, daysOff, extraDays });
  const work = calendars.of(item);
  const [from, until] = [toDay(start), toDay(finish)];
  return (month) => {
    let [days, covered] = [0, 0];
    for (let day = firstDayOfMonth(month); day < firstDayOfMonth(month + 1); day++) {
      if (calendars.board.isWorking(day) || own.isWorking(day)) days += 1;
      if (day >= from && day <= until && work.isWorking(day) && own.isWorking(day)) covered += 1;
    }
    return days === 0 ? 0 : covered / days;
  };
}
