import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStatistic } from "./order-statistic.ts";

describe("order statistic", () => {
  it("E47 is what sorting would put at that rank", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, fc.nat(), (list, seed) => {
        const rank = seed % list.length;
        const expected = Float64Array.from(list).sort()[rank] ?? 0;
        // Adding 0: whether -0 or 0 comes first is not defined.
        expect(orderStatistic(Float64Array.from(list), list.length, rank) + 0).toBe(expected + 0);
      }),
    );
  });
});
