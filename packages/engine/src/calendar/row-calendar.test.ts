import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkCalendar } from "./create-work-calendar.ts";

const rules = {
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25", "2027-01-01"],
  daysOff: ["2026-08-10/2026-08-28"],
};

/** Whole and broken days near today and far from it, a hair beside whole ones, and what no calendar reaches. */
const moment = fc.oneof(
  fc.integer({ min: 14_000, max: 22_000 }),
  fc.double({ min: 14_000, max: 22_000, noNaN: true }),
  fc.integer({ min: 14_000, max: 22_000 }).map((day) => day + 5e-10),
  fc.integer({ min: 14_000, max: 22_000 }).map((day) => day - 5e-10),
  fc.double({ min: -2e9, max: 2e9, noNaN: true }),
  fc.constantFrom(0, -0, 1e9, 1e9 + 0.5, 1e9 + 700, -1e9, -1e9 - 700, 1e300, Infinity, -Infinity),
);

describe("rows of a calendar", () => {
  it("E46 hold what the single functions give, to the last bit, whatever the table reached before", () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 12 }), fc.nat({ max: 3 }), (moments, at) => {
        const inRows = createWorkCalendar(rules);
        const single = createWorkCalendar(rules);
        const read = Float64Array.from([...Array.from({ length: at }, () => 7), ...moments]);
        const out = new Float64Array(moments.length);
        for (const key of ["startAt", "finishAt"] as const) {
          inRows[`${key}Each`](read, at, out);
          expect(Array.from(out)).toEqual(moments.map((one) => single[key](one)));
        }
        const near = read.map((one) => Math.min(3e9, Math.max(-3e9, one)));
        inRows.toWorkEach(near, at, out);
        expect(Array.from(out)).toEqual(Array.from(near.slice(at), (one) => single.toWork(one)));
        const same = near.slice(at);
        inRows.toWorkEach(same, 0, same);
        expect(same).toEqual(out);
      }),
      { numRuns: 150 },
    );
  });
});
