import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDays, createDayHistogram, dayAtShare, shareUntil } from "./day-histogram.ts";

function fill(near: number, days: readonly number[]) {
  const histogram = createDayHistogram(near);
  countDays(histogram, Float64Array.from(days), 0, days.length);
  return histogram;
}

describe("day histogram", () => {
  it("E47 gives the order statistics of the values, whatever order they came in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        (days, near, percent) => {
          const ordered = [...days].sort((a, b) => a - b);
          const rank = Math.max(1, Math.ceil((percent * days.length) / 100));
          expect(dayAtShare(fill(near, days), percent / 100)).toBe(ordered[rank - 1]);
          expect(dayAtShare(fill(near, ordered), percent / 100)).toBe(ordered[rank - 1]);
          const border = days[0] ?? 0;
          expect(shareUntil(fill(near, days), border)).toBe(
            days.filter((day) => day <= border).length / days.length,
          );
        },
      ),
    );
  });

  it("E47 stays small and close for a spread of more than 4,096 days", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1, maxLength: 60 }), (days) => {
        const histogram = fill(0, days);
        const again = fill(0, [...days].reverse());
        expect(histogram.counts.length).toBeLessThanOrEqual(4096);
        expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(days.length);
        const median = [...days].sort((a, b) => a - b)[Math.ceil(days.length / 2) - 1] ?? 0;
        const found = dayAtShare(histogram, 0.5) ?? Number.NaN;
        expect(found).toBe(dayAtShare(again, 0.5));
        expect(found - median).toBeGreaterThanOrEqual(0);
        expect(found - median).toBeLessThan(Math.max(1, (Math.max(...days) - Math.min(...days)) / 1024));
      }),
    );
  });

  it("E47 counts a moment as the day that it completes", () => {
    const histogram = createDayHistogram(0);
    countDays(histogram, Float64Array.of(9, 4.2, 5, 5 + 1e-9, 5.01), 1, 4);
    expect([0.5, 0.75, 1].map((share) => dayAtShare(histogram, share))).toEqual([5, 5, 6]);
  });

  it("has nothing to say when nothing was counted", () => {
    expect([dayAtShare(createDayHistogram(0), 0.5), shareUntil(createDayHistogram(0), 0)]).toEqual([
      null,
      null,
    ]);
  });
});
