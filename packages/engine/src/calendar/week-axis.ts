import type { DaySpans } from "./day-spans.ts";

/**
 * The working days of a weekly pattern with exceptions, counted by arithmetic: any day and any position cost
 * the same, whether near or a million years away. `createWorkCalendar` puts a table in front of it.
 */
export interface WeekAxis {
  isWorking(day: number): boolean;
  /** Working days from 1970-01-01 (position 0) until a day, below 0 before it. */
  countBefore(day: number): number;
  /** The day that holds the working day with this whole number. */
  dayAt(index: number): number;
  /**
   * Fills tables for the days from `from` on: how many working days lie before each of them, and which days the
   * working ones are. `dayOf` may be too short for the last of them.
   */
  tabulate(from: number, before: Int32Array, dayOf: Int32Array): void;
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return day + 3 - 7 * Math.floor((day + 3) / 7);
}

/**
 * Builds the axis. `workdays` has Monday as 1 and Sunday as 7; a week without any working day counts all
 * seven, for nothing could ever be done in it. Days off go before extra days.
 */
export function createWeekAxis(workdays: readonly number[], off: DaySpans, extra: DaySpans): WeekAxis {
  const pattern = new Uint8Array(7);
  for (const day of workdays) if (day >= 1 && day <= 7) pattern[day - 1] = 1;
  if (!pattern.includes(1)) pattern.fill(1);
  const before = new Uint8Array(8);
  const workdayAt = new Uint8Array(7);
  for (let i = 0; i < 7; i++) {
    workdayAt[before[i] as number] = i;
    before[i + 1] = (before[i] as number) + (pattern[i] as number);
  }
  const perWeek = before[7] as number;

  // The days that differ from the pattern, and by how much all those before each of them change the count.
  const flips = findFlips(pattern, off, extra);
  const shift = new Int32Array(flips.length + 1);
  for (let i = 0; i < flips.length; i++) {
    shift[i + 1] = (shift[i] as number) + (pattern[weekday(flips[i] as number)] === 1 ? -1 : 1);
  }
  const epoch = countFrom(0);
  const flipsAt = flips.map((day) => countFrom(day) - epoch);

  function countFrom(day: number): number {
    const week = Math.floor((day + 3) / 7);
    const count = week * perWeek + (before[day + 3 - 7 * week] as number);
    return flips.length === 0 ? count : count + (shift[countBelow(flips, day)] as number);
  }

  function isWorking(day: number): boolean {
    const usual = pattern[weekday(day)] === 1;
    return flips.length > 0 && flips[countBelow(flips, day)] === day ? !usual : usual;
  }

  function dayAt(index: number): number {
    const behind = flips.length === 0 ? 0 : countBelow(flipsAt, index + 1);
    const added = behind > 0 && (shift[behind] as number) > (shift[behind - 1] as number);
    if (added && flipsAt[behind - 1] === index) return flips[behind - 1] as number;
    const usual = index + epoch - (shift[behind] as number);
    const week = Math.floor(usual / perWeek);
    return 7 * week - 3 + (workdayAt[usual - perWeek * week] as number);
  }

  function tabulate(from: number, before: Int32Array, dayOf: Int32Array): void {
    const first = countFrom(from) - epoch;
    let next = countBelow(flips, from);
    let at = weekday(from);
    let count = 0;
    for (let i = 0; i < before.length; ) {
      // Until the next day that differs, the pattern alone decides.
      const flip = next < flips.length ? (flips[next] as number) - from : before.length;
      const until = Math.min(flip, before.length);
      for (; i < until; i++) {
        before[i] = first + count;
        dayOf[count] = from + i;
        count += pattern[at] as number;
        at = at === 6 ? 0 : at + 1;
      }
      if (i === before.length) return;
      before[i] = first + count;
      dayOf[count] = from + i;
      count += 1 - (pattern[at] as number);
      at = at === 6 ? 0 : at + 1;
      i += 1;
      next += 1;
    }
  }

  return { isWorking, countBefore: (day) => countFrom(day) - epoch, dayAt, tabulate };
}

/** How many of these sorted numbers are less than a limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findFlips(pattern: Uint8Array, off: DaySpans, extra: DaySpans): Float64Array {
  const days: number[] = [];
  for (let i = 0; i < off.length; i += 2) {
    for (let day = off[i] as number; day < (off[i + 1] as number); day++) {
      if (pattern[weekday(day)] === 1) days.push(day);
    }
  }
  let at = 0;
  for (let i = 0; i < extra.length; i += 2) {
    for (let day = extra[i] as number; day < (extra[i + 1] as number); day++) {
      while (at < off.length && (off[at + 1] as number) <= day) at += 2;
      const isOff = at < off.length && (off[at] as number) <= day;
      if (!isOff && pattern[weekday(day)] === 0) days.push(day);
    }
  }
  return Float64Array.from(days).sort();
}
