import { describe, expect, it } from "vitest";
import { toDate, toDay } from "../../calendar/day-number.ts";
import { schedulePlan } from "../schedule-plan.ts";
import { buildPlan } from "../testing/build-plan.ts";
import { factTexts } from "./oracle-texts.ts";

type Span = readonly [number | null, number | null];

interface Case {
  readonly name: string;
  readonly wp: Span;
  readonly follower: Span;
  readonly delay?: number;
  readonly change_wp: Span;
  readonly expect_follower: Span;
}

const MONDAY = toDay("2026-01-05");
const text = factTexts.get("openproject_working_day_cases.json");
const cases: readonly Case[] = text === undefined ? [] : JSON.parse(text).cases;

/** Working days from Monday of the first week until before a day. */
function workdaysBefore(day: number): number {
  return 5 * Math.floor(day / 7) + Math.min(5, day % 7);
}

/** A span of inclusive days as a typed start and working days; a lone end of it as one day's work. */
function record([start, finish]: Span) {
  const first = start ?? finish ?? 0;
  const days = finish === null ? 1 : workdaysBefore(finish + 1) - workdaysBefore(first);
  return { start: toDate(MONDAY + first), duration: days };
}

describe.skipIf(cases.length === 0)(
  "working days of a public scheduler (skipped where the oracles are absent)",
  () => {
    it.each(cases.map((one) => [one.name, one] as const))("E1 E12 %s", (_name, one) => {
      // A follower with nothing but a due day keeps it as long as it may: it stretches, which ours do not.
      const onlyDue = one.follower[0] === null;
      const plan = buildPlan(
        { wp: record(one.change_wp), follower: record(one.follower) },
        { l: { from: "wp", to: "follower", lag: one.delay ?? null } },
      );
      const follower = schedulePlan(plan).items.get("follower");
      const [start, finish] = one.expect_follower;
      const shown = (day: number) => toDate(MONDAY + day);
      if (!onlyDue && start !== null) expect(follower?.start).toBe(shown(start));
      if (finish !== null) expect(follower?.finish).toBe(shown(finish));
      expect(follower).toBeDefined();
    });
  },
);
