import type { BoardMeta, CalendarDate } from "@throughline/model";

const DAY = 86_400_000;
/** Days after which a calendar is taken to have no working days at all. */
const LONGEST = 200_000;
const holidaySets = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * The last working day of work that starts on `start` and takes `duration` working days by the board's
 * calendar. A start on a free day rolls forward; a duration of 0 ends on the start.
 */
export function finishDate(
  start: CalendarDate,
  duration: number,
  { workdays, holidays }: Pick<BoardMeta, "workdays" | "holidays">,
): CalendarDate {
  const free = holidaySets.get(holidays) ?? new Set(holidays);
  holidaySets.set(holidays, free);
  let time = Date.parse(`${start}T00:00:00Z`);
  let left = Math.max(1, Math.ceil(duration));
  for (let step = 0; step < LONGEST; step++) {
    const weekday = new Date(time).getUTCDay() || 7;
    const date = new Date(time).toISOString().slice(0, 10);
    if (workdays.includes(weekday) && !free.has(date)) left -= 1;
    if (left === 0) return date;
    time += DAY;
  }
  return start;
}
