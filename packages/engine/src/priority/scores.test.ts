import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPlan } from "../benefits/testing/build-plan.ts";
import { aggregateScores } from "./aggregate-scores.ts";
import { computePriority } from "./compute-priority.ts";
import { drawCutLine } from "./draw-cut-line.ts";
import { moscowBalance } from "./moscow-balance.ts";
import { rankScores } from "./rank-scores.ts";
import { rice } from "./rice.ts";
import { weightedScore } from "./weighted-score.ts";
import { wsjf } from "./wsjf.ts";

describe("scores of single projects", () => {
  it("E100: WSJF by hand: (13 + 8 + 5) / 2 = 13, and null where a term is missing or the size is 0", () => {
    const terms = { businessValue: 13, timeCriticality: 8, riskReduction: 5, jobSize: 2 };
    expect(wsjf(terms)).toBe(13);
    for (const key of ["businessValue", "timeCriticality", "riskReduction", "jobSize"])
      expect(wsjf({ ...terms, [key]: null })).toBeNull();
    expect(wsjf({ ...terms, jobSize: 0 })).toBeNull();
  });

  it("E101: RICE by hand: 500 · 2 · 0.8 / 4 = 200, and null where a term is missing or the effort is 0", () => {
    const terms = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };
    expect(rice(terms)).toBe(200);
    for (const key of ["reach", "impact", "confidence", "effort"])
      expect(rice({ ...terms, [key]: null })).toBeNull();
    expect(rice({ ...terms, effort: 0 })).toBeNull();
    expect(rice({ ...terms, reach: 1e308 })).toBeNull();
  });

  it("E102: the weighted score is a mean: (3·4 + 1·2) / 4 = 3.5", () => {
    const criterion = (weight: number, score: number | null) => ({ name: "", weight, score });
    expect(weightedScore([criterion(3, 4), criterion(1, 2)])).toBe(3.5);
    expect(weightedScore([criterion(3, 4), criterion(1, null)])).toBeNull();
    expect(weightedScore([criterion(3, 4), criterion(0, null)])).toBe(4);
    expect(weightedScore([criterion(0, 4)])).toBeNull();
    expect(weightedScore([])).toBeNull();
  });

  it("E103: equals share a place and the next is skipped, in whatever order they come", () => {
    const entries = [
      ["a", 5],
      ["b", 0.1 + 0.2],
      ["c", 0.3],
      ["d", null],
      ["e", 0.1],
    ] as const;
    const places = { a: 1, b: 2, c: 2, d: null, e: 4 };
    expect(Object.fromEntries(rankScores(new Map(entries)))).toEqual(places);
    expect(Object.fromEntries(rankScores(new Map(entries.toReversed())))).toEqual(places);
  });

  it("E102: a project's criteria count as shares of their scales, strategic fit by the score weight", () => {
    const plan = buildPlan({
      one: {
        kind: "project",
        businessValue: 20,
        timeCriticality: 10,
        riskReduction: 10,
        strategicFit: 5,
        scoreWeight: 2,
        jobSize: 4,
      },
      two: { kind: "project", businessValue: 20, timeCriticality: 10, riskReduction: 10, jobSize: 4 },
      gone: { kind: "project", businessValue: 20, status: "cancelled" },
      goal: { kind: "goal" },
    });
    const priority = computePriority(plan);
    expect([...priority.keys()]).toEqual(["one", "two"]);
    expect(priority.get("one")).toEqual({
      wsjf: 10,
      rice: null,
      weighted: (1 + 0.5 + 0.5 + 2) / 5,
      ahp: 0.75,
      ranks: { wsjf: 1, rice: null, weighted: 1, ahp: 1 },
    });
    expect(priority.get("two")).toEqual({
      wsjf: 10,
      rice: null,
      weighted: null,
      ahp: null,
      ranks: { wsjf: 1, rice: null, weighted: null, ahp: null },
    });
  });
});

describe("MoSCoW", () => {
  const project = (moscow: string, effort: number | null, more = {}) => ({
    kind: "project",
    moscow,
    effort,
    ...more,
  });

  it("E104: Musts over 60 % of the effort are flagged, at 60 % not", () => {
    const balance = moscowBalance(
      buildPlan({
        a: project("must", 6),
        b: project("should", 2),
        c: project("could", 2),
        d: project("wont", 90),
        e: project("none", 5),
      }),
    );
    expect(balance.basis).toBe("effort");
    expect(balance.classes.must).toEqual({ projects: ["a"], amount: 6, share: 0.6 });
    expect(balance.classes.wont).toEqual({ projects: ["d"], amount: 90, share: null });
    expect(balance.tooManyMusts).toBe(false);
    const more = moscowBalance(buildPlan({ a: project("must", 6.1), b: project("should", 3.9) }));
    expect(more.tooManyMusts).toBe(true);
  });

  it("E104: cost stands in where it is known of more projects; the unknown are named", () => {
    const balance = moscowBalance(
      buildPlan({
        a: project("must", null, { budget: 300 }),
        b: project("should", 2, { plannedCost: { "2026": 60, "2027-Q1": 40 } }),
        c: project("could", null),
      }),
    );
    expect(balance.basis).toBe("cost");
    expect(balance.classes.must.share).toBe(0.75);
    expect(balance.classes.should.amount).toBe(100);
    expect(balance.missing).toEqual(["c"]);
    expect(moscowBalance(buildPlan({})).classes.must.share).toBeNull();
  });
});

describe("scores of several people", () => {
  const scale = { min: 1, max: 9 };

  it("E110: median, quartiles and geometric mean by hand", () => {
    const summary = aggregateScores(
      new Map([
        ["d", 8],
        ["a", 1],
        ["c", 4],
        ["b", 2],
      ]),
      scale,
    );
    expect(summary).toMatchObject({
      count: 4,
      median: 3,
      lowerQuartile: 1.75,
      upperQuartile: 5,
      spread: 3.25,
      lowestBy: ["a"],
      highestBy: ["d"],
      disagreement: true,
    });
    expect(summary?.geometricMean).toBeCloseTo(64 ** 0.25, 12);
    expect(aggregateScores(new Map(), scale)).toBeNull();
    expect(aggregateScores(new Map([["a", 0]]), scale)?.geometricMean).toBeNull();
  });

  it("E110: one person against all others is no disagreement, two camps are", () => {
    const votes = (scores: readonly number[]) => new Map(scores.map((score, at) => [`p${at}`, score]));
    expect(aggregateScores(votes([5, 5, 5, 5, 5, 9]), scale)?.disagreement).toBe(false);
    expect(aggregateScores(votes([2, 2, 2, 8, 8, 8]), scale)?.disagreement).toBe(true);
    expect(aggregateScores(votes([4, 6]), scale)?.disagreement).toBe(false);
  });

  it("E110: nobody's place in the list matters, and every figure lies among the scores", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (scores) => {
          const people = scores.map((score, at) => [`p${at}`, score] as const);
          const one = aggregateScores(new Map(people), scale);
          expect(aggregateScores(new Map(people.toReversed()), scale)).toEqual(one);
          if (one === null) throw new Error("no summary");
          const between = [one.lowest, one.lowerQuartile, one.median, one.upperQuartile, one.highest];
          expect(between).toEqual(between.toSorted((a, b) => a - b));
          expect(one.geometricMean).toBeGreaterThanOrEqual(one.lowest - 1e-9);
          expect(one.geometricMean).toBeLessThanOrEqual(one.highest + 1e-9);
        },
      ),
    );
  });
});

describe("the cut line", () => {
  it("E111: stops at the first row that is too dear, and marks what would still fit", () => {
    const row = (id: string, cost: number | null, benefit: number | null) => ({ id, cost, benefit });
    const line = drawCutLine(
      [
        row("a", 40, 9),
        row("b", null, 1),
        row("c", 70, 8),
        row("d", 35, null),
        row("e", 30, 2),
        row("f", 25, 1),
      ],
      100,
    );
    expect(line).toMatchObject({ above: 2, cost: 40, benefit: 10, left: 60, leftAfterFits: 0 });
    expect(line.rows.map((one) => one.place)).toEqual(["above", "above", "below", "fits", "below", "fits"]);
    expect(line.rows.map((one) => one.runningCost)).toEqual([40, 40, 110, 145, 175, 200]);
    expect(line.rows.map((one) => one.runningBenefit)).toEqual([9, 10, 18, 18, 20, 21]);
    expect(line.rows[1]?.costKnown).toBe(false);
  });

  it("E111: totals add up, nothing is overspent, and ten dimes are a dollar", () => {
    const row = fc.record({ id: fc.string(), cost: fc.nat({ max: 50 }), benefit: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(fc.array(row), fc.nat({ max: 300 }), (ranked, budget) => {
        const line = drawCutLine(ranked, budget);
        const sum = (rows: typeof ranked) => rows.reduce((all, one) => all + one.cost, 0);
        expect(line.rows.at(-1)?.runningCost ?? 0).toBe(sum(ranked));
        expect(line.cost).toBe(sum(ranked.slice(0, line.above)));
        expect(line.left).toBe(budget - line.cost);
        expect(line.leftAfterFits).toBe(
          line.left - sum(ranked.filter((_, at) => line.rows[at]?.place === "fits")),
        );
        expect(line.leftAfterFits).toBeGreaterThanOrEqual(0);
        if (line.above < ranked.length) expect(sum(ranked.slice(0, line.above + 1))).toBeGreaterThan(budget);
      }),
    );
    const dimes = Array.from({ length: 10 }, (_, at) => ({ id: String(at), cost: 0.1, benefit: 1 }));
    expect(drawCutLine(dimes, 1).above).toBe(10);
  });
});
