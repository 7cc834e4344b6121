import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Feed, receiveOperability } from "./receive-operability.ts";

const feed = fc.record({
  operability: fc.double({ min: 0, max: 100, noNaN: true }),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
  criticality: fc.double({ min: 0, max: 100, noNaN: true }),
});
const level = fc.double({ min: 0, max: 100, noNaN: true });

describe("E70 partial dependency", () => {
  it("takes the mean over strengths and the least over criticalities, by hand", () => {
    const half: Feed = { operability: 50, strength: 1, criticality: 100 };
    expect(receiveOperability(100, [])).toBe(100);
    expect(receiveOperability(100, [half])).toBe(50);
    // 0.4 · 50 + 100 · 0.6 = 80
    expect(receiveOperability(100, [{ ...half, strength: 0.4 }])).toBe(80);
    // (50 + 100) / 2 = 75
    expect(receiveOperability(100, [half, { ...half, operability: 100 }])).toBe(75);
    // The mean is 75, but without the first it can go no further than 50 + 10.
    expect(
      receiveOperability(100, [
        { ...half, criticality: 10 },
        { ...half, operability: 100 },
      ]),
    ).toBe(60);
    expect(receiveOperability(30, [half])).toBe(30);
  });

  it("stays between 0 and 100, and never falls when a feeder rises", () => {
    fc.assert(
      fc.property(level, fc.array(feed, { maxLength: 6 }), fc.nat(5), level, (own, feeds, which, rise) => {
        const before = receiveOperability(own, feeds);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(own);
        const better = feeds.map((one, at) =>
          at === which ? { ...one, operability: Math.min(100, one.operability + rise) } : one,
        );
        expect(receiveOperability(own, better)).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
