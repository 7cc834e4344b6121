import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDate, isDaySpan, isPeriod } from "./calendar-date.ts";

describe("dates", () => {
  it.each(["2026-01-31", "2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31"])(
    "[M11] takes %s",
    (date) => {
      expect(isCalendarDate(date)).toBe(true);
    },
  );

  it.each([
    ...["2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00"],
    ...["1899-12-31", "3000-01-01", "2026-1-1", "2026-01-01T00:00", " 2026-01-01", "2026-01-01\n", "", null],
    ...[20260101, {}],
  ])("[M11] refuses %j", (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  it("[M11] takes exactly the days the calendar has", () => {
    const from = Date.UTC(1900, 0, 1) / 864e5;
    const to = Date.UTC(2999, 11, 31) / 864e5;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (day) => {
        expect(isCalendarDate(new Date(day * 864e5).toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });
});

describe("periods", () => {
  it.each(["2026", "2026-05", "2026-12", "2026-Q1", "2026-Q4"])("[M11] takes %s", (period) => {
    expect(isPeriod(period)).toBe(true);
  });

  it.each([
    "2026-00",
    "2026-13",
    "2026-Q0",
    "2026-Q5",
    "2026-5",
    "26",
    "2026-05-01",
    "2026\n",
    "",
    2026,
    null,
  ])("[M11] refuses %j", (period) => {
    expect(isPeriod(period)).toBe(false);
  });
});

describe("spans of days", () => {
  it.each(["2026-12-24", "2026-12-24/2027-01-02", "2026-12-24/2026-12-24"])("[M11] takes %s", (span) => {
    expect(isDaySpan(span)).toBe(true);
  });

  it.each([
    ...["2027-01-02/2026-12-24", "2026-12-24/", "/2026-12-24", "2026-12-24/2026-12-25/2026-12-26", "", null],
    ...["2026-12-24/2026-13-01", "2026-12-24..2026-12-25", 5],
  ])("[M11] refuses %j", (span) => {
    expect(isDaySpan(span)).toBe(false);
  });
});
