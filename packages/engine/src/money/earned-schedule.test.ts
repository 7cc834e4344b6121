import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earnedSchedule } from "./earned-schedule.ts";

/** The end of each period of a planned curve that rises in each. */
const curve = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 24 }).map((steps) => {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
});

describe("earnedSchedule", () => {
  it("E87 lies between the period whose plan is earned and the next", () => {
    const { earned, sv, spi, ieac, tspi, planned } = earnedSchedule([10, 30, 60, 100], 45, 3);
    expect({ earned, sv, spi, planned }).toEqual({ earned: 2.5, sv: -0.5, spi: 2.5 / 3, planned: 4 });
    expect(ieac).toBeCloseTo(4.8, 12);
    expect(tspi).toBe(1.5);
  });

  it("E87 counts part of the first period before its plan is earned", () => {
    expect(earnedSchedule([10, 30], 4, 1).earned).toBe(0.4);
    expect(earnedSchedule([10, 30], 0, 1).earned).toBe(0);
    expect(earnedSchedule([10, 30], -5, 1).earned).toBe(0);
  });

  it("E87 is a whole number where the earned value is that of the plan at the end of a period", () => {
    fc.assert(
      fc.property(curve, fc.nat(), (planned, seed) => {
        const at = seed % planned.length;
        expect(earnedSchedule(planned, planned[at] as number, 1).earned).toBe(at + 1);
      }),
    );
  });

  it("E87 is the planned duration when all is earned, and never more", () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 0, max: 1000 }), (planned, more) => {
        const all = earnedSchedule(planned, (planned.at(-1) as number) + more, planned.length);
        expect(all.earned).toBe(planned.length);
        expect([all.sv, all.spi, all.ieac, all.tspi]).toEqual([0, 1, planned.length, null]);
      }),
    );
  });

  it("E87 never falls when more is earned, whatever the curve", () => {
    const any = fc.array(fc.integer({ min: -50, max: 500 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: -10, max: 600 }),
        fc.integer({ min: 0, max: 99 }),
        (planned, ev, more) => {
          const less = earnedSchedule(planned, ev, 3).earned;
          expect(earnedSchedule(planned, ev + more, 3).earned).toBeGreaterThanOrEqual(less);
        },
      ),
    );
  });

  it("E87 still says late at the end of late work, where money says on time", () => {
    const { sv, spi } = earnedSchedule([50, 100], 100, 4);
    expect([sv, spi]).toEqual([-2, 0.5]);
  });

  it("E87 is not available where it would divide by 0", () => {
    expect(earnedSchedule([], 0, 0)).toEqual({
      earned: 0,
      actual: 0,
      planned: 0,
      sv: 0,
      spi: null,
      ieac: null,
      tspi: null,
    });
    expect(earnedSchedule([10], 0, 0.5).ieac).toBeNull();
  });
});
