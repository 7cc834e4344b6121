import { describe, expect, it } from "vitest";
import { assessExposure } from "./assess-exposure.ts";
import { findInversions } from "./find-inversions.ts";
import { buildPlan } from "./testing/build-plan.ts";

function exposure(card: Record<string, unknown>, links: Record<string, Record<string, unknown>> = {}) {
  const plan = buildPlan(
    { card: { kind: "risk", ...card }, a: { kind: "project" }, b: { kind: "project" } },
    links,
  );
  return assessExposure(plan).get("card");
}

describe("exposure", () => {
  it("E53 multiplies probability with money and days", () => {
    expect(exposure({ probability: 0.3, money: 200, days: 10 })).toMatchObject({ emv: 60, expectedDays: 3 });
  });

  it("E53 counts an opportunity below 0", () => {
    const figures = exposure({ polarity: "opportunity", probability: 0.5, money: 200, days: 4 });
    expect(figures).toMatchObject({ emv: -100, expectedDays: -2 });
  });

  it("E53 is silent where probability or cost is unknown", () => {
    expect(exposure({ probability: 0.3 })).toMatchObject({
      emv: null,
      expectedDays: null,
      score: null,
      band: null,
    });
    expect(exposure({ money: 5, days: 5 })).toMatchObject({ emv: null, expectedDays: null });
  });

  it("E53 adds up its links where the card has no cost, and takes their longest delay", () => {
    const links = {
      one: { kind: "threatens", from: "card", to: "a", money: 100, days: 4 },
      two: { kind: "threatens", from: "card", to: "b", money: 50, days: 6 },
    };
    expect(exposure({ probability: 0.5 }, links)).toMatchObject({ emv: 75, expectedDays: 3 });
    expect(exposure({ probability: 0.5, money: 120, days: 5 }, links)).toMatchObject({
      emv: 60,
      expectedDays: 2.5,
    });
  });

  it("E44 takes the residual probability while treated, 1 when it occurred, 0 when closed", () => {
    const card = { probability: 0.4, residualProbability: 0.1, money: 1000 };
    expect(exposure({ ...card, status: "open" })?.emv).toBe(400);
    expect(exposure({ ...card, status: "mitigating" })?.emv).toBe(100);
    expect(exposure({ probability: 0.4, money: 1000, status: "mitigating" })?.emv).toBe(400);
    expect(exposure({ ...card, status: "occurred" })?.emv).toBe(1000);
    expect(exposure({ ...card, status: "closed" })?.emv).toBe(0);
  });

  it("E44 counts issues as certain, assumptions by their validity", () => {
    expect(exposure({ kind: "issue", money: 7 })?.emv).toBe(7);
    expect(exposure({ kind: "issue", status: "closed", money: 7 })?.emv).toBe(0);
    const guess = { kind: "assumption", probability: 0.25, money: 8 };
    expect(exposure(guess)?.emv).toBe(2);
    expect(exposure({ ...guess, validity: "false" })?.emv).toBe(8);
    expect(exposure({ ...guess, validity: "holds" })?.emv).toBe(0);
  });

  it("E54 scores on the grid, with the bands at 5 and 15", () => {
    const scored = (probability: number, impact: number) => exposure({ probability, impact });
    expect(scored(0.2, 4)).toMatchObject({ score: 4, band: "low" });
    expect(scored(0.21, 3)).toMatchObject({ score: 6, band: "middle" });
    expect(scored(0.2, 5)).toMatchObject({ score: 5, band: "middle" });
    expect(scored(0.6, 5)).toMatchObject({ score: 15, band: "high" });
    expect(scored(0, 1)).toMatchObject({ score: 1, band: "low" });
    expect(scored(1, 5)).toMatchObject({ score: 25, band: "high" });
  });

  it("E54 scores what remains once somebody typed what remains", () => {
    const before = { probability: 0.8, impact: 5 };
    expect(exposure(before)).toMatchObject({ residualScore: null, residualBand: null });
    expect(exposure({ ...before, residualProbability: 0.2 })).toMatchObject({ residualScore: 5 });
    expect(exposure({ ...before, residualImpact: 1 })).toMatchObject({
      residualScore: 4,
      residualBand: "low",
    });
  });
});

describe("inversions", () => {
  const cards = {
    rareAndRuinous: { kind: "risk", probability: 0.2, impact: 5, money: 1000 },
    likelyAndCheap: { kind: "risk", probability: 0.9, impact: 2, money: 50 },
    fair: { kind: "risk", probability: 0.9, impact: 5, money: 10_000 },
  };

  it("E55 finds the pairs that the grid ranks against their money", () => {
    expect(findInversions(buildPlan(cards))).toEqual([
      { overrated: "likelyAndCheap", underrated: "rareAndRuinous", gap: 155 },
    ]);
  });

  it("E55 leaves out what is closed, promising or unknown", () => {
    const without = (more: Record<string, unknown>) =>
      findInversions(buildPlan({ ...cards, rareAndRuinous: { ...cards.rareAndRuinous, ...more } }));
    expect(without({ status: "closed" })).toEqual([]);
    expect(without({ polarity: "opportunity" })).toEqual([]);
    expect(without({ money: null })).toEqual([]);
  });
});
