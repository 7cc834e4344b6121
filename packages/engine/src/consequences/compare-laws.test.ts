import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { benefit, buildState, dated, exposure, goal, team } from "./testing/build-state.ts";
import { isOwn } from "./weights.ts";

const start = fc.date({ min: new Date("2013-01-01"), max: new Date("2015-12-31"), noInvalidDate: true });
const day = start.map((date) => date.toISOString().slice(0, 10));
const money = fc.integer({ min: -5_000_000, max: 5_000_000 });

const state = fc
  .record({
    dates: fc.array(day, { minLength: 4, maxLength: 4 }),
    critical: fc.boolean(),
    loss: fc.integer({ min: 0, max: 9_000_000 }),
    value: money,
    health: fc.integer({ min: 0, max: 100 }),
    late: fc.boolean(),
    forecast: money,
    load: fc.integer({ min: 0, max: 20 }),
    missing: fc.integer({ min: 0, max: 40 }),
    typed: day,
    emv: fc.option(money),
    score: fc.option(fc.integer({ min: 1, max: 25 })),
    remains: fc.option(fc.integer({ min: 1, max: 25 })),
    chance: fc.integer({ min: -1000, max: 0 }),
  })
  .map((of) => {
    const [a = "", b = "", c = "", d = ""] = of.dates;
    return buildState({
      meta: { holidays: ["2013-12-25", "2014-07-04"] },
      finish: d,
      forecast: of.forecast,
      violations:
        of.missing === 0
          ? []
          : [{ kind: "link", link: "ab", item: "b", days: of.missing, wanted: a, given: b }],
      cards: {
        a: {
          kind: "project",
          fields: { title: "A", start: of.typed, owner: "Ann" },
          figures: { schedule: dated(a, a, { critical: of.critical }) },
        },
        b: { kind: "milestone", fields: { title: "B", gate: true }, figures: { schedule: dated(b, b) } },
        c: {
          kind: "benefit",
          fields: { title: "C", owner: "ann " },
          figures: { benefit: benefit(c, { firstYearLoss: of.loss, value: of.value }) },
        },
        g: {
          kind: "goal",
          fields: { title: "G" },
          figures: { goal: goal({ health: of.health / 100, late: of.late ? ["c"] : [], lastStart: c }) },
        },
        t: {
          kind: "team",
          fields: { title: "T" },
          figures: { team: team({ "2013-05": of.load }, of.load * 2) },
        },
        p: { kind: "stakeholder", fields: { title: "Ann" } },
        r: {
          kind: "risk",
          fields: { title: "R", money: of.emv },
          figures: {
            exposure: exposure(of.emv, {
              score: of.score,
              residualScore: of.remains,
              expectedDays: of.load,
            }),
          },
        },
        o: {
          kind: "risk",
          fields: { title: "O", polarity: "opportunity" },
          figures: { exposure: exposure(of.chance) },
        },
      },
      links: {
        ab: { kind: "dependency", from: "a", to: "b" },
        pc: { kind: "owns", from: "p", to: "c" },
      },
    });
  });

function key(change: Consequence): string {
  return `${change.kind} ${change.id} ${change.figure}`;
}

/** The same state in other objects. */
function copy({ plan, figures }: PlanState): PlanState {
  const items = new Map([...plan.items].map(([id, item]) => [id, { ...item }]));
  const computed = new Map([...figures.items].map(([id, of]) => [id, { ...of }]));
  const goals = new Map([...figures.benefits.goals].map(([id, of]) => [id, { ...of, late: [...of.late] }]));
  return {
    plan: { ...plan, items },
    figures: { ...figures, items: computed, benefits: { ...figures.benefits, goals } },
  };
}

/** The same state with all its records the other way round. */
function reverse({ plan, figures }: PlanState): PlanState {
  const turn = <T>(map: ReadonlyMap<string, T>) => new Map([...map].reverse());
  return {
    plan: { meta: plan.meta, items: turn(plan.items), links: turn(plan.links) },
    figures: {
      ...figures,
      items: turn(figures.items),
      schedule: { ...figures.schedule, violations: [...figures.schedule.violations].reverse() },
      benefits: {
        ...figures.benefits,
        benefits: turn(figures.benefits.benefits),
        goals: turn(figures.benefits.goals),
      },
    },
  };
}

describe("E140 the laws of comparing", () => {
  it("E140 a state compared with itself says that nothing moves", () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(compare(one, one)).toEqual({ changes: [], strip: [], sentence: "Nothing else moves." });
        expect(compare(one, reverse(one)).changes).toEqual([]);
        expect(compare(one, copy(one)).changes).toEqual([]);
      }),
    );
  });

  it("E140 the other way round every size has the other sign", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const sized = (changes: readonly Consequence[]) =>
          changes.filter((change) => change.kind !== "person" && change.delta !== null);
        const there = sized(compare(one, other).changes);
        const back = new Map(compare(other, one).changes.map((change) => [key(change), change]));
        for (const change of there) {
          // A team is named by what happens to it, so its figure differs by direction.
          if (change.kind === "team") continue;
          const counter = back.get(key(change));
          expect(counter?.delta).toBe(0 - (change.delta ?? 0));
          expect([counter?.before, counter?.after]).toEqual([change.after, change.before]);
        }
        expect(sized([...back.values()]).length).toBe(there.length);
      }),
    );
  });

  it("E140 the order of the records changes nothing", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(compare(reverse(one), reverse(other))).toEqual(compare(one, other));
        expect(compare(one, reverse(other))).toEqual(compare(one, other));
      }),
    );
  });

  it("E141 the weightiest stands first, and each figure of each card once", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const { changes } = compare(one, other);
        const weights = changes.map((change) => change.weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(new Set(changes.map(key)).size).toBe(changes.length);
      }),
    );
  });

  it("E143 the strip is a part of all changes: at most five, each of another kind, none the edit itself", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const { changes, strip } = compare(one, other);
        expect(strip.length).toBeLessThanOrEqual(5);
        for (const shown of strip) {
          expect(changes).toContain(shown);
          expect(isOwn(shown)).toBe(false);
          const heavier = changes.filter(
            (change) => change.weight > shown.weight && change.kind === shown.kind,
          );
          expect(heavier).toEqual([]);
        }
        expect(new Set(strip.map((shown) => shown.kind)).size).toBe(strip.length);
      }),
    );
  });

  it("E144 the sentence is one sentence without ids, and says when nothing follows", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const { changes, sentence } = compare(one, other);
        expect(sentence).toMatch(/^[A-ZI“].*\.$/);
        expect(sentence === "Nothing else moves.").toBe(changes.every(isOwn));
      }),
    );
  });
});
