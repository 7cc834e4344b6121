import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pertQuantiles } from "./pert-quantiles.ts";
import { QUANTILE_STEPS, sampleQuantiles, tableMoments } from "./quantile-table.ts";
import { createStreams, drawWords } from "./random-streams.ts";
import { triangularQuantiles } from "./triangular-quantiles.ts";

const mode = fc.double({ min: 0, max: 1, noNaN: true });
const shapes = { triangular: triangularQuantiles, pert: pertQuantiles };

describe.each(["triangular", "pert"] as const)("quantiles of the %s distribution", (shape) => {
  it("E41 rise from 0 to 1", () => {
    fc.assert(
      fc.property(mode, (peak) => {
        const table = shapes[shape](peak);
        expect([table[0], table[QUANTILE_STEPS]]).toEqual([0, 1]);
        expect(table.every((value, at) => at === 0 || value >= (table[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("E41 rise with the peak: a later mode never makes a quantile earlier", () => {
    fc.assert(
      fc.property(mode, mode, (one, other) => {
        const low = shapes[shape](Math.min(one, other));
        const high = shapes[shape](Math.max(one, other));
        expect(low.every((value, at) => value <= (high[at] ?? 0) + 1e-7)).toBe(true);
      }),
    );
  });
});

describe("moments", () => {
  it("E41 triangular: mean (a + m + b)/3, variance (a² + b² + m² - ab - am - bm)/18", () => {
    fc.assert(
      fc.property(mode, (m) => {
        const { mean, variance } = tableMoments(triangularQuantiles(m));
        expect(mean).toBeCloseTo((m + 1) / 3, 3);
        expect(variance).toBeCloseTo((1 + m * m - m) / 18, 3);
      }),
    );
  });

  it("E41 BetaPERT: mean (a + 4m + b)/6, variance (mean - a)(b - mean)/7", () => {
    fc.assert(
      fc.property(mode, (m) => {
        const { mean, variance } = tableMoments(pertQuantiles(m));
        const exact = (4 * m + 1) / 6;
        expect(Math.abs(mean - exact)).toBeLessThan(6e-4);
        expect(Math.abs(variance - (exact * (1 - exact)) / 7)).toBeLessThan(6e-4);
      }),
    );
  });

  it("E41 BetaPERT with the peak at an end or in the middle has quantiles in closed form", () => {
    const first = pertQuantiles(0);
    const last = pertQuantiles(1);
    const middle = pertQuantiles(0.5);
    for (let step = 1; step < QUANTILE_STEPS; step++) {
      const u = step / QUANTILE_STEPS;
      expect(first[step]).toBeCloseTo(1 - (1 - u) ** 0.2, 5);
      expect(last[step]).toBeCloseTo(u ** 0.2, 5);
      // Beta(3, 3): F(x) = x³(10 - 15x + 6x²).
      const x = middle[step] ?? 0;
      expect(x ** 3 * (10 - 15 * x + 6 * x * x)).toBeCloseTo(u, 5);
    }
  });

  it("E41 samples have the mean and the spread of their table", () => {
    const draws = new Uint32Array(100_000);
    drawWords(createStreams(["x"], 3), 0, draws, draws.length);
    const out = new Float64Array(draws.length);
    sampleQuantiles(pertQuantiles(0.25), 10, 20, draws, out, 0, draws.length);
    const mean = out.reduce((sum, value) => sum + value, 0) / out.length;
    const variance = out.reduce((sum, value) => sum + (value - mean) ** 2, 0) / out.length;
    expect(Math.abs(mean - (10 + 4 * 15 + 30) / 6)).toBeLessThan(0.05);
    expect(Math.abs(variance - ((mean - 10) * (30 - mean)) / 7)).toBeLessThan(0.2);
  });

  it("E42 samples are multiples of 2^-20 of a day within the estimate", () => {
    fc.assert(
      fc.property(mode, fc.double({ min: 0, max: 1e5, noNaN: true }), fc.nat(), (peak, spread, seed) => {
        const draws = new Uint32Array(16);
        drawWords(createStreams(["x"], seed), 0, draws, 16);
        const out = new Float64Array(16);
        sampleQuantiles(triangularQuantiles(peak), 3, spread, draws, out, 0, 16);
        for (const value of out) {
          expect(Number.isInteger(value * 2 ** 20)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(3);
          expect(value).toBeLessThanOrEqual(3 + spread + 2 ** -20);
        }
      }),
    );
  });
});
