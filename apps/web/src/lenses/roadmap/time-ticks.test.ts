import { toDate, toDay } from "@throughline/engine";
import { describe, expect, it } from "vitest";
import { firstDayOf, monthOfDay } from "./months.ts";
import { timeLines, timeTicks } from "./time-ticks.ts";

const [from, until] = [toDay("2013-10-01"), toDay("2014-07-01")];
const texts = (perDay: number, row: number) =>
  timeTicks({ origin: toDay("2013-01-01"), perDay }, from, until)
    .filter((tick) => tick.row === row)
    .map(({ text }) => text);

describe("the ruler", () => {
  it.each([
    [24, "October 2013", "30 Sep"],
    [8, "October 2013", "30"],
    [3, "Q4 2013", "Oct"],
    [1, "2013", "Q4"],
  ])("has two rows at %d units a day: %s over %s", (perDay, upper, lower) => {
    expect(texts(perDay, 0)[0]).toBe(upper);
    expect(texts(perDay, 1)[0]).toBe(lower);
  });

  it("has years alone where months are too narrow, and decades for centuries", () => {
    const scale = { origin: toDay("1900-01-01"), perDay: 0.02 };
    const ticks = timeTicks(scale, toDay("1900-01-01"), toDay("2000-01-01"));
    expect(ticks.map(({ text }) => text)).toEqual([
      "1900",
      "1910",
      "1920",
      "1930",
      "1940",
      "1950",
      "1960",
      "1970",
      "1980",
      "1990",
    ]);
  });

  it.each([24, 12, 8, 5, 3, 1, 0.35, 0.1])("covers the axis from end to end at %d units a day", (perDay) => {
    for (const [day, length] of [
      [-20_000, 31],
      [15_000, 400],
      [16_071, 2999],
    ] as const) {
      const start = firstDayOf(monthOfDay(day));
      const ticks = timeTicks({ origin: start - 50, perDay }, start, start + length);
      for (const row of new Set(ticks.map((tick) => tick.row))) {
        let at = 50 * perDay;
        for (const { x, width } of ticks.filter((tick) => tick.row === row)) {
          expect(x).toBeCloseTo(at, 1);
          at = x + width;
        }
        expect(at).toBeCloseTo((50 + length) * perDay, 1);
      }
    }
  });

  it("draws each line once, the stronger where both rows begin", () => {
    const lines = timeLines({ origin: from, perDay: 3 }, from, until);
    expect(lines.map(({ day }) => toDate(day).slice(5, 7))).toEqual([
      "10",
      "11",
      "12",
      "01",
      "02",
      "03",
      "04",
      "05",
      "06",
    ]);
    expect(lines.filter(({ isStrong }) => isStrong)).toHaveLength(3);
  });
});
