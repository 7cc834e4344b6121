import fc from "fast-check";
import { expect, it } from "vitest";
import { toDate, toDay } from "./day-number.ts";

const FIRST = -719_528;
const LAST = 2_932_896;
const day = fc.integer({ min: FIRST, max: LAST });

it("[E1] numbers days as the platform's own calendar does, both ways", () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(toDate(number)).toBe(date);
      expect(toDay(date)).toBe(number);
    }),
    { numRuns: 2000 },
  );
});

it.each([FIRST, LAST, 0, 11_016, 10_957, -1])("[E1] goes there and back at day %i", (number) => {
  expect(toDay(toDate(number))).toBe(number);
});

it("[E1] holds what lies beyond the years 0 to 9999 at their border", () => {
  expect(toDate(LAST + 1e9)).toBe("9999-12-31");
  expect(toDate(FIRST - 1e9)).toBe("0000-01-01");
  expect(toDate(0.9)).toBe("1970-01-01");
});
