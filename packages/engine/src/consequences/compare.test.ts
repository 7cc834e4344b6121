import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { benefit, buildState, dated, goal, team } from "./testing/build-state.ts";
import { isOwn } from "./weights.ts";

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
      "Promise “Code complete” broken",
      "“Code complete” broken",
    ]);
    expect(found.changes[2]?.sentence).toBe(
      "The link from “Hub” to “Test” is broken by 15 working days: needed 29 July 2013, given 19 August 2013.",
    );
    const back = compare(buildState({ cards, links, violations: [broken] }), buildState({ cards, links }));
    expect(back.changes.map((change) => change.short)).toEqual([
      "1 link mended",
      "“Code complete” kept again",
    ]);
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

describe("E147 money worth speaking of", () => {
  const at = (loss: number, value: number, health: number) =>
    buildState({
      cards: {
        b: {
          kind: "benefit",
          fields: { title: "More enrolled" },
          figures: {
            benefit: benefit("2013-10-01", { valuePerYear: 1e9, value, firstYearLoss: loss }),
          },
        },
        g: { kind: "goal", fields: { title: "Coverage" }, figures: { goal: goal({ health }) } },
      },
    });

  it("E143 keeps trifles out of the strip and behind all else, but tells them", () => {
    const found = compare(at(0, 5e9, 1), at(900_000, 5e9 - 900_000, 0.99));
    expect(found.strip).toEqual([expect.objectContaining({ kind: "goal", figure: "health" })]);
    expect(found.changes.map((change) => change.short)).toContain("First-year benefit −$900\u202fk");
  });

  it("E147 sums the first year over all benefits, and leaves edited ones out", () => {
    const found = compare(at(0, 5e9, 1), at(5e7, 4.9e9, 1));
    expect(found.strip[0]).toMatchObject({
      id: "plan",
      figure: "firstYear",
      before: 0,
      after: -5e7,
      delta: -5e7,
    });
    expect(found.sentence).toBe("The change costs $50\u202fM of first-year benefit.");
    const edited = buildState({
      cards: {
        b: {
          kind: "benefit",
          figures: { benefit: benefit("2013-10-01", { valuePerYear: 2e9, firstYearLoss: 9e7 }) },
        },
      },
    });
    expect(compare(at(0, 5e9, 1), edited).changes.filter((change) => change.figure === "firstYear")).toEqual(
      [],
    );
  });

  it("E148 tells a goal whose health fell below green as at risk", () => {
    const found = compare(at(0, 5e9, 0.8), at(0, 5e9, 0.7));
    expect(found.strip[0]?.short).toBe("Goal “Coverage” at risk");
    expect(found.sentence).toBe("The change puts the goal “Coverage” at risk.");
  });
});
