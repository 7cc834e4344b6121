import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkCalendar } from "./create-work-calendar.ts";
import { toDate, toDay } from "./day-number.ts";

const WEEK = { workdays: [1, 2, 3, 4, 5], holidays: [] };
const FRIDAY = toDay("2026-01-09");
const MONDAY = FRIDAY + 3;

const date = fc.integer({ min: toDay("2025-11-01"), max: toDay("2026-04-30") }).map(toDate);
const span = fc.tuple(date, fc.nat(20)).map(([from, days]) => `${from}/${toDate(toDay(from) + days)}`);
const rules = fc.record({
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  holidays: fc.array(date, { maxLength: 8 }),
  daysOff: fc.array(fc.oneof(date, span), { maxLength: 4 }),
  extraDays: fc.array(fc.oneof(date, span), { maxLength: 4 }),
});
const day = fc.integer({ min: toDay("2025-06-01"), max: toDay("2027-01-01") });
const part = fc.constantFrom(0, 0.25, 0.5, 0.75);

describe("createWorkCalendar", () => {
  it("E1 has the end of a Friday and the start of the Monday after it at one position", () => {
    const calendar = createWorkCalendar(WEEK);
    const position = calendar.toWork(MONDAY);
    expect(calendar.toWork(FRIDAY + 1)).toBe(position);
    expect(calendar.toWork(FRIDAY)).toBe(position - 1);
    expect(calendar.toWork(FRIDAY + 0.5)).toBe(position - 0.5);
    expect(calendar.startAt(position)).toBe(MONDAY);
    expect(calendar.finishAt(position)).toBe(FRIDAY + 1);
  });

  it("E2 counts no holidays and no days off, but extra days, and days off go before extra days", () => {
    const calendar = createWorkCalendar({
      workdays: [1, 2, 3, 4, 5],
      holidays: ["2026-01-05", "2026-01-06"],
      daysOff: ["2026-01-08/2026-01-10"],
      extraDays: ["2026-01-06", "2026-01-10/2026-01-11"],
    });
    const worked = [5, 6, 7, 8, 9, 10, 11, 12].filter((at) =>
      calendar.isWorking(toDay("2026-01-01") + at - 1),
    );
    expect(worked).toEqual([6, 7, 11, 12]);
  });

  it("E3 counts every day of a week that has no working day at all, and goes on after a thousand years off", () => {
    const none = createWorkCalendar({ workdays: [], holidays: [] });
    expect(none.toWork(MONDAY) - none.toWork(MONDAY - 7)).toBe(7);
    const never = createWorkCalendar({ ...WEEK, daysOff: ["1900-01-01/2999-12-31"] });
    expect(never.isWorking(MONDAY)).toBe(false);
    expect(toDate(never.startAt(never.toWork(MONDAY)))).toBe("3000-01-01");
  });

  it("E3 answers for absurd days and positions, and keeps its tables true when it has been far away", () => {
    const calendar = createWorkCalendar(WEEK);
    const before = calendar.toWork(MONDAY);
    for (const at of ["1900-01-01", "2999-12-31", "2200-06-15"]) calendar.toWork(toDay(at));
    expect(Number.isFinite(calendar.startAt(1e300))).toBe(true);
    expect(Number.isFinite(calendar.finishAt(-1e300))).toBe(true);
    expect(calendar.startAt(Number.POSITIVE_INFINITY)).toBeGreaterThan(toDay("2999-12-31"));
    expect(calendar.toWork(MONDAY)).toBe(before);
    expect(calendar.toWork(toDay("2999-12-31")) - calendar.toWork(toDay("1900-01-01"))).toBe(286_976);
  });

  it("E1 comes back to a position from the start and the finish of it", () => {
    fc.assert(
      fc.property(rules, day, part, (given, at, fraction) => {
        const calendar = createWorkCalendar(given);
        const position = calendar.toWork(at) + fraction;
        expect(calendar.toWork(calendar.startAt(position))).toBeCloseTo(position, 9);
        expect(calendar.toWork(calendar.finishAt(position))).toBeCloseTo(position, 9);
        expect(calendar.finishAt(position)).toBeLessThanOrEqual(calendar.startAt(position));
        expect(calendar.isWorking(Math.floor(calendar.startAt(position)))).toBe(true);
        expect(calendar.isWorking(Math.ceil(calendar.finishAt(position)) - 1)).toBe(true);
      }),
    );
  });

  it("E1 counts forward by one for each working day and by none for each free one", () => {
    fc.assert(
      fc.property(rules, day, (given, at) => {
        const calendar = createWorkCalendar(given);
        const step = calendar.toWork(at + 1) - calendar.toWork(at);
        expect(step).toBe(calendar.isWorking(at) ? 1 : 0);
      }),
    );
  });

  it("E3 counts the same near and far: a table never differs from a calendar that was asked in another order", () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.integer({ min: -400_000, max: 400_000 }), { maxLength: 12 }),
        (given, days) => {
          const one = createWorkCalendar(given);
          const other = createWorkCalendar(given);
          const forth = days.map((at) => [one.toWork(at), one.startAt(at), one.finishAt(at)]);
          const back = days
            .toReversed()
            .map((at) => [other.toWork(at), other.startAt(at), other.finishAt(at)]);
          expect(back.reverse()).toEqual(forth);
        },
      ),
    );
  });
});
