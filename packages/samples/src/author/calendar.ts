import { type CalendarDate, isCalendarDate } from "@throughline/model";

const DAY = 86_400_000;

/** Work over whole working days, first and last included. */
export interface Span {
  readonly start: CalendarDate;
  readonly duration: number;
}

export interface Calendar {
  /** Working days from `start` to `finish`, both included. Throws on a free day or a reversed span. */
  count(start: CalendarDate, finish: CalendarDate): number;
  /** The last working day of work of `duration` days that begins on `start`. */
  finish(span: Span): CalendarDate;
  /** The `days`-th working day after a date; negative goes back. */
  shift(date: CalendarDate, days: number): CalendarDate;
  isWorkday(date: CalendarDate): boolean;
  /** Start and duration of work that runs from one date to another. */
  span(start: CalendarDate, finish: CalendarDate): Span;
  /** The same with a best and a worst case, as multiples of the likely duration. */
  estimate(
    start: CalendarDate,
    finish: CalendarDate,
    best: number,
    worst: number,
  ): Span & { readonly optimistic: number; readonly pessimistic: number };
  /** The span that was first agreed. */
  baseline(
    start: CalendarDate,
    finish: CalendarDate,
  ): { readonly baselineStart: CalendarDate; readonly baselineDuration: number };
}

/** The working days of a sample: Monday to Friday without the given holidays. */
export function createCalendar(holidays: readonly CalendarDate[]): Calendar {
  const free = new Set(holidays);

  function isWorkday(date: CalendarDate): boolean {
    const weekday = new Date(parse(date)).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !free.has(date);
  }

  function shift(date: CalendarDate, days: number): CalendarDate {
    const step = Math.sign(days);
    let [time, left] = [parse(date), Math.abs(days)];
    while (left > 0) {
      time += step * DAY;
      if (isWorkday(format(time))) left -= 1;
    }
    return format(time);
  }

  function count(start: CalendarDate, finish: CalendarDate): number {
    if (!isWorkday(start) || !isWorkday(finish)) throw new Error(`${start} or ${finish} is a free day.`);
    if (finish < start) throw new Error(`${finish} is before ${start}.`);
    let days = 0;
    for (let time = parse(start); time <= parse(finish); time += DAY) if (isWorkday(format(time))) days += 1;
    return days;
  }

  const span = (start: CalendarDate, finish: CalendarDate): Span => ({
    start,
    duration: count(start, finish),
  });

  return {
    count,
    shift,
    isWorkday,
    span,
    finish: ({ start, duration }) => shift(start, Math.max(0, duration - 1)),
    estimate(start, finish, best, worst) {
      const duration = count(start, finish);
      const [optimistic, pessimistic] = [Math.round(duration * best), Math.round(duration * worst)];
      return { start, duration, optimistic, pessimistic };
    },
    baseline: (start, finish) => ({ baselineStart: start, baselineDuration: count(start, finish) }),
  };
}

function parse(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new Error(`${date} is not a date.`);
  return Date.parse(`${date}T00:00:00Z`);
}

function format(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10);
}
