import {
  firstDayOfMonth,
  firstDayOfWeek,
  type LoadCell,
  monthNumber,
  nameMonth,
  nameWeek,
  sayMonth,
  type TeamFigures,
  toDate,
  toDay,
  weekNumber,
} from "@throughline/engine";
import { showDay } from "../../canvas/cards/format-figure.ts";
import type { Look } from "../lens.ts";

/** One way to cut time into columns. Neighboring periods have numbers that differ by 1. */
export interface Scale {
  readonly name: "month" | "week";
  /** Width of a column, in board units. */
  readonly width: number;
  /** Too narrow for figures: colour and sign alone. */
  readonly isNarrow: boolean;
  /** How many columns are shown at once: as many as a window holds, or all that can be drawn. */
  readonly most: number;
  cells(team: TeamFigures): readonly LoadCell[];
  /** The number of a period by the name that figures give it; NaN for any other text. */
  read(name: string): number;
  nameOf(period: number): string;
  /** The number of the period that a date is in. */
  of(date: string): number;
  /** For sentences: “March 2014”, “the week of 10 Mar”. */
  say(period: number): string;
  /** For the ruler, below what `group` says; neighbors with the same word share it. */
  head(period: number): string;
  group(period: number): string;
}

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** “Mar” for the number of a month. */
export function shortMonth(month: number): string {
  return SHORT[((month % 12) + 12) % 12] ?? "";
}

const months: Scale = {
  name: "month",
  width: 68,
  isNarrow: false,
  most: 12,
  cells: (team) => team.months,
  read: (name) => (/^\d{4}-\d{2}$/.test(name) ? monthNumber(toDay(`${name}-01`)) : Number.NaN),
  nameOf: nameMonth,
  of: (date) => monthNumber(toDay(date)),
  say: (period) => sayMonth(nameMonth(period)),
  head: shortMonth,
  group: (period) => nameMonth(period).slice(0, 4),
};

const weeks: Scale = {
  name: "week",
  width: 68,
  isNarrow: false,
  most: 13,
  cells: (team) => team.weeks,
  read: readWeek,
  nameOf: nameWeek,
  of: (date) => weekNumber(toDay(date)),
  say: (period) => `the week of ${showDay(toDate(firstDayOfWeek(period)))}`,
  head: (period) => `W${nameWeek(period).slice(6)}`,
  // A week belongs to the month that has its Thursday.
  group: (period) => {
    const month = monthNumber(firstDayOfWeek(period) + 3);
    return `${shortMonth(month)} ${nameMonth(month).slice(0, 4)}`;
  },
};

/** All months of the plan at a glance; ten years of them, which only absurd dates go beyond. */
const plan: Scale = {
  ...months,
  width: 26,
  isNarrow: true,
  most: 120,
  head: (period) => `Q${Math.floor((period % 12) / 3) + 1}`,
};

/** The scale of the lens's choices: weeks, months of the whole plan, else months. */
export function scaleOf(look: Look): Scale {
  if (look.period === "week") return weeks;
  return look.period === "plan" ? plan : months;
}

/** The last day of a month by its number. */
export function lastDayOfMonth(month: number): number {
  return firstDayOfMonth(month + 1) - 1;
}

function readWeek(name: string): number {
  const match = /^(\d{4})-W(\d{2})$/.exec(name);
  // The fourth of January is in the first week of its year.
  return match ? weekNumber(toDay(`${match[1]}-01-04`)) + Number(match[2]) - 1 : Number.NaN;
}
