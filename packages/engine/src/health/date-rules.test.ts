import { describe, expect, it } from "vitest";
import { dated } from "../consequences/testing/build-state.ts";
import type { Violation } from "../schedule/schedule-figures.ts";
import { type AskedState, ask, hear } from "./testing/ask.ts";

const broken: Violation = {
  kind: "link",
  link: "l",
  item: "b",
  days: 15,
  wanted: "2013-07-29",
  given: "2013-08-19",
};

const state = (hardness: "hard" | "soft", more: Partial<AskedState> = {}): AskedState => ({
  cards: {
    a: {
      kind: "project",
      fields: { title: "Hub", start: "2013-01-07" },
      figures: { schedule: dated("2013-01-07", "2013-08-16") },
    },
    b: {
      kind: "project",
      fields: { title: "Test", start: "2013-07-29" },
      figures: { schedule: dated("2013-08-19", "2013-09-27", { plannedStart: "2013-07-29" }) },
    },
  },
  links: { l: { kind: "dependency", from: "a", to: "b", fields: { hardness } } },
  violations: [broken],
  ...more,
});

describe("E163 typed dates against dependencies", () => {
  it("late-link: says both days and moves the start in one click", () => {
    const finding = ask("late-link", state("hard"));
    expect(finding?.severity).toBe("high");
    expect(finding?.cases).toEqual([
      {
        item: "b",
        link: "l",
        sentence:
          "“Test” is to start on 29 July 2013, but “Hub” allows 19 August 2013 at the earliest: 15 working days short.",
        repair: {
          do: "edit-item",
          item: "b",
          field: "start",
          value: "2013-08-19",
          label: "Start on 19 August 2013",
        },
      },
    ]);
    expect(ask("late-link", state("hard", { violations: [] }))).toBeUndefined();
  });

  it("late-soft-link: a soft dependency is never high", () => {
    expect(ask("late-link", state("soft"))).toBeUndefined();
    expect(ask("late-soft-link", state("soft"))?.severity).toBe("low");
    expect(ask("late-soft-link", state("hard"))).toBeUndefined();
  });

  it("types a day that all links of the card allow, a whole one where a link ends within a day", () => {
    const second = { kind: "dependency", from: "a", to: "b", fields: {} } as const;
    const of = state("hard");
    const both = {
      ...of,
      links: { ...of.links, m: second },
      violations: [broken, { ...broken, link: "m", days: 15.5 }],
    };
    for (const { repair } of ask("late-link", both)?.cases ?? []) {
      expect(repair).toMatchObject({ value: "2013-08-20" });
    }
  });

  it("leaves the first start of all to a person, for what has no date would follow it", () => {
    const of = state("hard");
    const first = {
      ...of,
      cards: { ...of.cards, a: { ...of.cards.a, kind: "project", fields: { title: "Hub" } } },
    } as const;
    expect(ask("late-link", first)?.cases[0]?.repair).toBeNull();
  });

  it("leaves parents to a person, and fixed dates to their own rule", () => {
    const of = state("hard");
    const parent = { ...of, links: { ...of.links, n: { kind: "contains", from: "b", to: "a" } } } as const;
    expect(ask("late-link", parent)?.cases[0]?.repair).toBeNull();
    const fixed = { ...broken, kind: "constraint", link: null } as const;
    expect(ask("late-link", state("hard", { violations: [broken, fixed] }))).toBeUndefined();
  });
});

describe("E163 work under way that must not finish before something else", () => {
  const of = (type: string): AskedState => {
    const { cards } = state("hard");
    const schedule = dated("2013-07-29", "2013-08-16", {
      plannedStart: "2013-07-29",
      plannedFinish: "2013-08-09",
    });
    const begun = {
      kind: "project",
      fields: { title: "Test", progress: 0.2 },
      figures: { schedule },
    } as const;
    const links = { l: { kind: "dependency", from: "a", to: "b", fields: { type } } } as const;
    return { cards: { ...cards, b: begun }, links, meta: { statusDate: "2013-08-01" } };
  };

  it("late-link: is held at its finish", () => {
    expect(hear("late-link", of("FF"))).toEqual([
      "“Test” is to finish on 9 August 2013, but not before “Hub”, which finishes on 16 August 2013: 5 working days short.",
    ]);
    expect(hear("late-link", of("FS"))).toEqual([]);
    expect(hear("late-link", { ...of("FF"), meta: {} })).toEqual([]);
  });

  it("out-of-order: has begun before what it waits for", () => {
    expect(hear("out-of-order", of("FS"))).toEqual([
      "“Test” has begun; “Hub”, which comes before it, is not done and finishes on 16 August 2013.",
    ]);
    expect(hear("out-of-order", of("FF"))).toEqual([]);
    expect(hear("out-of-order", state("hard"))).toEqual([]);
    const soft = {
      ...of("FS"),
      links: { l: { kind: "dependency", from: "a", to: "b", fields: { hardness: "soft" } } },
    } as const;
    expect(ask("out-of-order", soft)).toBeUndefined();
    expect(ask("soft-out-of-order", soft)?.severity).toBe("low");
  });
});

describe("E164 deadlines, fixed dates and negative float", () => {
  it("deadline: says how late", () => {
    const late = {
      ...broken,
      kind: "deadline",
      link: null,
      wanted: "2013-09-06",
      given: "2013-09-27",
    } as const;
    expect(hear("deadline", state("hard", { violations: [late] }))).toEqual([
      "“Test” is done on 27 September 2013, 15 working days after its deadline of 6 September 2013.",
    ]);
    expect(hear("deadline", state("hard"))).toEqual([]);
  });

  it("constraint: says what the links allow", () => {
    const fixed = { ...broken, kind: "constraint", link: null } as const;
    expect(hear("constraint", state("hard", { violations: [fixed] }))).toEqual([
      "“Test” is fixed to 29 July 2013, and what comes before it allows 19 August 2013: 15 working days short.",
    ]);
    expect(hear("constraint", state("hard"))).toEqual([]);
  });

  it("negative-float: names what is too late for something else, and not what is told already", () => {
    const { cards } = state("hard");
    const schedule = dated("2013-08-19", "2013-09-27", { totalFloat: -5, lateFinish: "2013-09-20" });
    const tight = {
      ...cards,
      b: { kind: "project", fields: { title: "Test" }, figures: { schedule } },
    } as const;
    expect(hear("negative-float", state("hard", { cards: tight }))).toEqual([
      "“Test” is done on 27 September 2013; for what follows it would have to be done by 20 September 2013, 5 working days earlier.",
    ]);
    const told = { ...broken, kind: "deadline", link: null } as const;
    expect(hear("negative-float", state("hard", { cards: tight, violations: [told] }))).toEqual([]);
    expect(hear("negative-float", state("hard"))).toEqual([]);
  });
});
