import { toDay } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { firstDayOf, monthOfDay } from "./months.ts";
import { type ScaleChoice, scaleOf } from "./roadmap-look.ts";
import { listWork } from "./shown-work.ts";

/** Where days lie across the board. Days count from 1970-01-01; x in board units. */
export interface TimeScale {
  /** The day at x = 0: a first of January, so that moving the first card rarely moves all others. */
  readonly origin: number;
  readonly perDay: number;
}

const NAMED: Readonly<Record<Exclude<ScaleChoice, "fit">, number>> = {
  week: 24,
  month: 8,
  quarter: 3,
  year: 1,
};
/** Steps of the fitted scale, each about a quarter wider than the next: a longer plan rarely leaves its step. */
const STEPS = [
  24, 20, 16, 13, 10.5, 8.5, 7, 5.5, 4.5, 3.6, 3, 2.4, 2, 1.6, 1.3, 1, 0.8, 0.64, 0.5, 0.4, 0.32, 0.25, 0.2,
  0.16, 0.12, 0.1, 0.08, 0.06, 0.04, 0.03, 0.02, 0.01, 0.005,
];
/** A fitted plan with the room around it is at most this wide. */
const FITTED = 1900;
/** Days around the plan. */
const AROUND = 60;
/** No axis is wider than this, whatever dates people type. */
export const WIDEST = 60_000;
/** The axis of a board on which nothing has a date, not even the board. */
const NO_DATE = toDay("2026-01-01");
const YEAR = 365;

/** The scale of the axis. It follows the plan as written, not what is tried out, so that it stands while a hand moves. */
export const timeScale: (input: LensInput) => TimeScale = oncePerInput((input) => {
  const { from, until } = planSpan(input);
  const days = Math.max(1, until - from);
  const chosen = scaleOf(input.look);
  const wanted =
    chosen === "fit" ? (STEPS.find((step) => step * (days + AROUND) <= FITTED) ?? 0.002) : NAMED[chosen];
  const month = monthOfDay(from);
  return { origin: firstDayOf(month - (month % 12)), perDay: Math.min(wanted, WIDEST / days) };
});

/** Where a moment lies: a whole number is the first moment of that day. */
export function xOf({ origin, perDay }: TimeScale, day: number): number {
  return Math.round((day - origin) * perDay * 100) / 100;
}

/** The day on which a place across lies. */
export function dayAt({ origin, perDay }: TimeScale, x: number): number {
  return Math.floor(origin + x / perDay + 1e-6);
}

/** How many whole days a distance is; less than 0 to the left. */
export function daysIn({ perDay }: TimeScale, distance: number): number {
  const days = Math.round(distance / perDay);
  return days === 0 ? 0 : days;
}

/** From the first to the last day of the plan. */
function planSpan(input: LensInput): { readonly from: number; readonly until: number } {
  const plan = input.figures.plan();
  if (plan?.start && plan.finish) {
    const last = plan.p80Finish !== null && plan.p80Finish > plan.finish ? plan.p80Finish : plan.finish;
    return { from: toDay(plan.start), until: toDay(last) + 1 };
  }
  const { dated } = listWork(input);
  if (dated.length === 0) {
    const { statusDate } = input.meta;
    const from = statusDate === null ? NO_DATE : toDay(statusDate);
    return { from, until: from + YEAR };
  }
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const work of dated) {
    from = Math.min(from, work.from);
    until = Math.max(until, work.until);
  }
  return { from, until };
}
