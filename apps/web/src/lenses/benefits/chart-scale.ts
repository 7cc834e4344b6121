import { toDay } from "@throughline/engine";
import type { CalendarDate } from "@throughline/model";
import type { CurvePoint } from "./realization-curves.ts";

/** Dates and values to places in a picture, and values back. */
export interface ChartScale {
  readonly x: (date: CalendarDate) => number;
  readonly y: (value: number) => number;
  readonly valueAt: (y: number) => number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly low: number;
  readonly high: number;
}

export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Some air above and below the curves, as a share of their height. */
const AIR = 0.08;

/** A scale that shows all points and further dates and values; null where there is nothing to show by. */
export function chartScale(
  box: ChartBox,
  points: readonly CurvePoint[],
  dates: readonly (CalendarDate | null)[],
  values: readonly (number | null)[],
): ChartScale | null {
  const allDates = [...points.map(({ date }) => date), ...dates.filter((date) => date !== null)].sort();
  const allValues = [...points.map(({ value }) => value), ...values.filter((value) => value !== null)];
  const [from, until] = [allDates[0], allDates.at(-1)];
  if (from === undefined || until === undefined || allValues.length === 0) return null;
  const [least, most] = [Math.min(...allValues), Math.max(...allValues)];
  const air = (most - least || Math.abs(most) || 1) * AIR;
  const [low, high] = [least - air, most + air];
  const [first, days] = [toDay(from), Math.max(1, toDay(until) - toDay(from))];
  return {
    x: (date) => box.left + ((toDay(date) - first) / days) * box.width,
    y: (value) => box.top + ((high - value) / (high - low)) * box.height,
    valueAt: (y) => high - ((y - box.top) / box.height) * (high - low),
    from,
    until,
    low,
    high,
  };
}

/** The path through points for SVG. */
export function chartPath({ x, y }: ChartScale, points: readonly CurvePoint[]): string {
  return points
    .map(({ date, value }, at) => `${at === 0 ? "M" : "L"}${round(x(date))},${round(y(value))}`)
    .join("");
}

function round(at: number): number {
  return Math.round(at * 10) / 10;
}
