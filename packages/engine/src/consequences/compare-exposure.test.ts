import { readItem, readMeta } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../compute-figures.ts";
import { compare } from "./compare.ts";
import type { PlanState } from "./plan-state.ts";

type Cards = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the real engine computes about a register. */
function state(cards: Cards): PlanState {
  const items = Object.entries(cards).map(
    ([id, card]) => [id, readItem(id, { kind: "risk", ...card })] as const,
  );
  const plan = { meta: readMeta({ currency: "USD" }), items: new Map(items), links: new Map() };
  return { plan, figures: computeFigures(plan, null) };
}

function changesOf(before: Cards, after: Cards) {
  return compare(state(before), state(after)).changes.filter(({ kind }) => kind === "risk");
}

const lockIn = { title: "Vendor lock-in", probability: 0.2, impact: 3, money: 2_000_000 };

describe("what happens to the risks", () => {
  it("E190 tells the expected money of a rescored risk, in the strip and in a sentence", () => {
    const found = compare(state({ a: lockIn }), state({ a: { ...lockIn, probability: 0.6 } }));
    expect(found.strip[0]).toMatchObject({
      kind: "risk",
      id: "a",
      figure: "emv",
      before: 400_000,
      after: 1_200_000,
      delta: 800_000,
      tone: "worse",
      sentence: "The risk “Vendor lock-in” weighs $1.2\u202fM instead of $400\u202fk.",
      short: "Vendor lock-in exposure +$800\u202fk",
    });
    expect(found.sentence).toBe(
      "Changing the probability of “Vendor lock-in” raises the exposure to risk by $800\u202fk.",
    );
  });

  it("E190 calls an opportunity by what it may bring", () => {
    const chance = { title: "Early access", polarity: "opportunity", probability: 0.2, money: 100_000 };
    const [first] = changesOf({ a: chance }, { a: { ...chance, probability: 0.7 } });
    expect(first).toMatchObject({
      delta: -50_000,
      tone: "better",
      sentence: "The opportunity “Early access” may bring $70\u202fk instead of $20\u202fk.",
      short: "Early access chance +$50\u202fk",
    });
  });

  it("E190 says when the expected money becomes known, and when it is no longer known", () => {
    const unscored = { ...lockIn, probability: null, impact: null };
    expect(changesOf({ a: unscored }, { a: lockIn })[0]).toMatchObject({
      before: null,
      after: 400_000,
      delta: null,
      sentence: "The risk “Vendor lock-in” weighs $400\u202fk, which was not known before.",
    });
    expect(changesOf({ a: lockIn }, { a: unscored })[0]?.sentence).toBe(
      "What the risk “Vendor lock-in” weighs is no longer known.",
    );
  });

  it("E191 tells the score with its band, so that a rescore without money is heard too", () => {
    const plain = { title: "Mood", probability: 0.3, impact: 3 };
    const found = compare(state({ a: plain }), state({ a: { ...plain, impact: 5, probability: 0.7 } }));
    expect(found.strip[0]).toMatchObject({
      figure: "score",
      delta: 14,
      tone: "worse",
      sentence: "The risk “Mood” scores 20 (high) instead of 6 (middle).",
      short: "Mood scores 20 (high)",
    });
    expect(found.strip[0]?.weight).toBeGreaterThan(1);
  });

  it("E192 tells what remains after treatment apart, and its money only while the risk is treated", () => {
    const treated = { ...lockIn, residualProbability: 0.2, residualImpact: 3 };
    const better = { ...treated, residualProbability: 0.1, residualImpact: 1 };
    expect(changesOf({ a: treated }, { a: better })).toMatchObject([
      {
        figure: "residualScore",
        sentence: "After treatment, the risk “Vendor lock-in” scores 1 (low) instead of 3 (low).",
      },
    ]);
    const active = { status: "mitigating" };
    const [first] = changesOf({ a: { ...treated, ...active } }, { a: { ...better, ...active } });
    expect(first).toMatchObject({ figure: "emv", delta: -200_000 });
  });

  it("E193 tells expected days", () => {
    const slow = { title: "Permit", probability: 0.2, days: 40 };
    expect(changesOf({ a: slow }, { a: { ...slow, probability: 0.7 } })).toMatchObject([
      {
        figure: "expectedDays",
        delta: 20,
        sentence: "The risk “Permit” is expected to cost 28 working days instead of 8 working days.",
        short: "Permit expects +20 working days",
      },
    ]);
  });

  it("E194 adds up all threats, above its parts where several changed; gains hide no loss", () => {
    const other = { title: "Flood", probability: 0.1, money: 1_000_000 };
    const chance = { title: "Luck", polarity: "opportunity", probability: 0.5, money: 9_000_000 };
    const before = { a: lockIn, b: other, c: chance };
    const one = changesOf(before, { ...before, a: { ...lockIn, probability: 0.6 } });
    expect(one.map(({ id, figure }) => `${id} ${figure}`)).toEqual(["a emv", "a score", "plan exposure"]);
    expect(one[2]).toMatchObject({
      before: 500_000,
      after: 1_300_000,
      sentence: "All risks together weigh $1.3\u202fM instead of $500\u202fk.",
      short: "Risk exposure +$800\u202fk",
    });
    const two = { ...before, a: { ...lockIn, probability: 0.3 }, b: { ...other, probability: 0.5 } };
    expect(changesOf(before, two)[0]).toMatchObject({ id: "plan", delta: 600_000 });
  });

  it("E195 is silent where no figure changed", () => {
    expect(changesOf({ a: lockIn }, { a: { ...lockIn, owner: "Ann", response: "reduce" } })).toEqual([]);
    expect(changesOf({ a: lockIn }, {})).toMatchObject([{ id: "plan", figure: "exposure" }]);
  });
});
