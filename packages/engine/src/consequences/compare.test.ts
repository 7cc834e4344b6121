import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { benefit, buildState, dated, goal, team } from "./testing/build-state.ts";
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

describe("E142 what people did themselves", () => {
  const cards = (start: string, finish: string, ripple: string) =>
    ({
      a: {
        kind: "project",
        fields: { title: "Rules", start, owner: "Ann" },
        figures: { schedule: dated(start, finish, { critical: true }) },
      },
      b: { kind: "project", fields: { title: "Build" }, figures: { schedule: dated("2013-02-01", ripple) } },
    }) as const;

  it("E142 weighs less than the least that follows", () => {
    const { changes } = compare(
      buildState({ cards: cards("2013-01-07", "2013-01-18", "2013-03-01") }),
      buildState({ cards: cards("2014-01-06", "2014-01-17", "2013-03-04") }),
    );
    expect(changes.map((change) => [change.kind, change.id, isOwn(change)])).toEqual([
      ["person", "plan", false],
      ["date", "b", false],
      ["date", "a", true],
    ]);
  });

  it("E142 moving a card on the canvas is no edit", () => {
    const one = buildState({ cards: { a: { kind: "project", fields: { title: "A", pos: [0, 0] } } } });
    const other = buildState({ cards: { a: { kind: "project", fields: { title: "A", pos: [50, 9] } } } });
    expect(compare(one, other).changes).toEqual([]);
  });

  it("E142 alone leaves nothing to say and an empty strip", () => {
    const found = compare(
      buildState({ cards: cards("2013-01-07", "2013-01-18", "2013-03-01") }),
      buildState({ cards: cards("2013-01-14", "2013-01-25", "2013-03-01") }),
    );
    expect(found.sentence).toBe("Nothing else moves.");
    expect(found.strip).toEqual([]);
    expect(found.changes.map((change) => change.short)).toEqual(["Rules +5 days", "1 person touched"]);
  });
});

describe("E141 each kind of consequence", () => {
  it("E141 says the start only where the finish stayed", () => {
    const at = (start: string) =>
      buildState({ cards: { a: { kind: "project", figures: { schedule: dated(start, "2013-06-28") } } } });
    const [change] = compare(at("2013-03-04"), at("2013-04-01")).changes;
    expect(change).toMatchObject({ figure: "start", delta: 20, short: "Untitled project start +4 weeks" });
    expect(change?.sentence).toBe(
      "The start of an untitled project moves from 4 March to 1 April 2013, 20 working days later.",
    );
  });

  it("E141 says which links broke, by name, and how many", () => {
    const cards = {
      a: { kind: "project", fields: { title: "Hub" } },
      b: { kind: "project", fields: { title: "Test" } },
    } as const;
    const links = {
      l: { kind: "dependency", from: "a", to: "b", fields: { label: "Code complete" } },
    } as const;
    const broken = {
      kind: "link",
      link: "l",
      item: "b",
      days: 15,
      wanted: "2013-07-29",
      given: "2013-08-19",
    } as const;
    const found = compare(
      buildState({ cards, links }),
      buildState({ cards, links, violations: [broken, { ...broken, kind: "promise" }] }),
    );
    expect(found.changes.map((change) => change.short)).toEqual([
      "1 link violated",
      "Code complete broken",
      "Code complete broken",
    ]);
    expect(found.changes[2]?.sentence).toBe(
      "The link from “Hub” to “Test” is broken by 15 working days: needed 29 July 2013, given 19 August 2013.",
    );
    const back = compare(buildState({ cards, links, violations: [broken] }), buildState({ cards, links }));
    expect(back.changes.map((change) => change.short)).toEqual(["1 link mended", "Code complete kept again"]);
    expect(back.changes[0]?.tone).toBe("better");
  });

  it("E141 says which team is overbooked, when and by how many, and which is relieved", () => {
    const at = (load: Record<string, number>, excess: number) =>
      buildState({
        cards: { t: { kind: "team", fields: { title: "Security" }, figures: { team: team(load, excess) } } },
      });
    const found = compare(at({ "2013-07": 8, "2013-08": 12 }, 20), at({ "2013-07": 25, "2013-08": 9 }, 150));
    expect(found.changes[0]).toMatchObject({
      kind: "team",
      figure: "overbooked",
      delta: 130,
      tone: "worse",
      short: "Security overbooked",
      sentence:
        "The team “Security” is overbooked in July 2013, by up to 15 people, and is no longer overbooked in August 2013.",
    });
  });

  it("E141 says a change of health from green to red, with the reason", () => {
    const at = (overall: "green" | "red") =>
      buildState({
        cards: {
          a: {
            kind: "project",
            fields: { title: "Hub" },
            figures: {
              status: {
                areas: {},
                overall,
                declared: null,
                watermelon: false,
                reasons: [{ area: "schedule", rag: "red", sentence: "It ends 30 days late.", items: [] }],
              },
            },
          },
        },
      });
    const [change] = compare(at("green"), at("red")).changes;
    expect(change).toMatchObject({ kind: "status", delta: 2, tone: "worse", short: "Hub red" });
    expect(change?.sentence).toBe("The health of “Hub” turns from green to red. It ends 30 days late.");
  });

  it("E145 counts an owner who has a card once, and nobody where nobody is named", () => {
    const cards = (finish: string) =>
      ({
        a: {
          kind: "project",
          fields: { title: "Hub", owner: "Ann" },
          figures: { schedule: dated("2013-01-07", finish) },
        },
        b: {
          kind: "project",
          fields: { title: "Test", owner: "Not named" },
          figures: { schedule: dated("2013-01-07", finish) },
        },
        p: { kind: "stakeholder", fields: { title: "ANN " } },
        q: { kind: "stakeholder", fields: { title: "Congress" } },
      }) as const;
    const links = {
      one: { kind: "owns", from: "p", to: "a", fields: { role: "R" } },
      two: { kind: "owns", from: "q", to: "b", fields: { role: "I" } },
    } as const;
    const { changes } = compare(
      buildState({ cards: cards("2013-03-01"), links }),
      buildState({ cards: cards("2013-03-08"), links }),
    );
    const people = changes.filter((change) => change.kind === "person").map((change) => change.sentence);
    expect(people).toEqual([
      "It touches 2 people: ANN and Congress.",
      "ANN is touched: responsible for “Hub”.",
      "Congress is touched: informed about “Test”.",
    ]);
  });

  it("E141 tells of cards and links that came or went, not of pen strokes", () => {
    const one = buildState({ cards: { a: { kind: "project", fields: { title: "Hub" } } } });
    const other = buildState({
      cards: {
        a: { kind: "project", fields: { title: "Hub" } },
        b: { kind: "benefit", fields: { title: "Less paper" } },
        s: { kind: "stroke" },
      },
      links: { l: { kind: "delivers", from: "a", to: "b" } },
    });
    expect(compare(one, other).changes.map((change) => change.sentence)).toEqual([
      "The benefit “Less paper” is added.",
      "The link from “Hub” to “Less paper” is added.",
    ]);
    expect(compare(other, one).changes.map((change) => change.short)).toEqual([
      "Less paper removed",
      "Hub → Less paper removed",
    ]);
  });
});
