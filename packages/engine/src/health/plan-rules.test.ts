import { describe, expect, it } from "vitest";
import { benefit, dated, goal, team } from "../consequences/testing/build-state.ts";
import type { StatusFigures } from "../status/status-figures.ts";
import { type AskedState, ask, hear } from "./testing/ask.ts";

describe("E169 benefits that come late", () => {
  const state = (start: string, delay: number, late: readonly string[]): AskedState => ({
    cards: {
      p: { kind: "project", fields: { title: "Hub" } },
      b: {
        kind: "benefit",
        fields: { title: "Less paper" },
        figures: {
          benefit: benefit(start, {
            delay,
            drivers: [{ item: "p", chain: ["p", "b"] }],
            firstYearLoss: 1_200_000,
          }),
        },
      },
      g: { kind: "goal", fields: { title: "Save", due: "2013-10-01" }, figures: { goal: goal({ late }) } },
    },
    links: { l: { kind: "contributes", from: "b", to: "g" } },
  });

  it("delayed-benefit: says what it waits for and what that costs", () => {
    expect(hear("delayed-benefit", state("2013-12-19", 55, []))).toEqual([
      "“Less paper” starts on 19 December 2013 instead of 1 October 2013, 55 working days late, because it waits for “Hub”. That costs $1.2\u202fM in the first year.",
    ]);
    expect(hear("delayed-benefit", state("2013-10-01", 0, []))).toEqual([]);
  });

  it("delayed-benefit: what is measured already has begun, and realization-behind takes over", () => {
    const realization = {
      asOf: "2014-01-31",
      fraction: 0.2,
      plannedFraction: 0.4,
      earned: null,
      planned: null,
      index: 0.5,
      forecast: null,
    };
    const of = (index: number): AskedState => ({
      cards: {
        b: {
          kind: "benefit",
          fields: { title: "Less paper" },
          figures: { benefit: benefit("2013-12-19", { delay: 55, realization: { ...realization, index } }) },
        },
      },
    });
    expect(hear("delayed-benefit", of(0.5))).toEqual([]);
    expect(hear("realization-behind", of(0.5))).toEqual([
      "“Less paper” has brought 50\u202f% of what was planned by 31 January 2014.",
    ]);
    expect(hear("realization-behind", of(0.9))).toEqual([]);
  });

  it("late-for-goal: a goal is due before its benefit begins", () => {
    expect(hear("late-for-goal", state("2013-10-08", 5, ["b"]))).toEqual([
      "“Less paper” starts on 8 October 2013; “Save” is due on 1 October 2013, 5 working days earlier.",
    ]);
    expect(ask("late-for-goal", state("2013-10-08", 5, ["b"]))?.cases[0]?.link).toBe("l");
    expect(hear("late-for-goal", state("2013-10-08", 5, []))).toEqual([]);
  });
});

describe("E170 declared against computed health", () => {
  const status = (watermelon: boolean): StatusFigures => ({
    areas: { schedule: "red" },
    overall: "red",
    declared: "green",
    watermelon,
    reasons: [{ area: "schedule", rag: "red", sentence: "It misses its deadline.", items: [] }],
  });
  const state = (watermelon: boolean): AskedState => ({
    cards: { p: { kind: "project", fields: { title: "Hub" }, figures: { status: status(watermelon) } } },
  });

  it("watermelon: says why, and declares what the figures say", () => {
    const [found] = ask("watermelon", state(true))?.cases ?? [];
    expect(found?.sentence).toBe(
      "“Hub” is declared on track and computed off track. It misses its deadline.",
    );
    expect(found?.repair).toMatchObject({ do: "edit-item", item: "p", field: "declaredRag", value: "red" });
    expect(ask("watermelon", state(false))).toBeUndefined();
  });
});

describe("E171 teams", () => {
  it("overbooked-team: says the worst month, how much and by whom", () => {
    const load = team({ "2013-08": 8, "2013-09": 14, "2013-10": 11 }, 20);
    const months = load.months.map((cell) => ({
      ...cell,
      parts: [{ item: "p", link: "s", units: cell.load }],
    }));
    const cards = {
      t: { kind: "team", fields: { title: "Security" }, figures: { team: { ...load, months } } },
      p: { kind: "project", fields: { title: "Audit" } },
    } as const;
    expect(hear("overbooked-team", { cards })).toEqual([
      "“Security” is asked for 14 of 10 people (140\u202f%) in September 2013: “Audit” takes 14. One more month is over.",
    ]);
    expect(hear("overbooked-team", { cards, meta: { statusDate: "2013-10-15" } })[0]).toContain(
      "11 of 10 people",
    );
    expect(hear("overbooked-team", { cards, meta: { statusDate: "2013-11-01" } })).toEqual([]);
    const calm = { t: { kind: "team", figures: { team: team({ "2013-08": 10 }, 0) } } } as const;
    expect(hear("overbooked-team", { cards: calm })).toEqual([]);
  });
});

describe("E172 controls", () => {
  const state = (fields: Readonly<Record<string, unknown>>): AskedState => ({
    cards: {
      k: { kind: "control", fields: { title: "Access", applicable: true, due: "2013-09-20", ...fields } },
      p: {
        kind: "project",
        fields: { title: "Audit" },
        figures: { schedule: dated("2013-06-03", "2013-09-27") },
      },
    },
    links: { g: { kind: "governs", from: "k", to: "p" } },
  });

  it("control-gap, control-evidence and control-late", () => {
    expect(hear("control-gap", state({ status: "gap" }))).toEqual([
      "“Access” is a gap and is due on 20 September 2013.",
    ]);
    expect(hear("control-gap", state({ status: "planned" }))).toEqual([]);
    expect(hear("control-evidence", state({ status: "implemented" }))).toHaveLength(1);
    expect(hear("control-evidence", state({ status: "implemented", evidence: "Test of May" }))).toEqual([]);
    expect(hear("control-late", state({}))).toEqual([
      "“Access” is due on 20 September 2013; “Audit” is done on 27 September 2013, 5 working days later.",
    ]);
    expect(hear("control-late", state({ due: "2013-09-27" }))).toEqual([]);
    expect(hear("control-late", state({ applicable: false }))).toEqual([]);
  });
});

describe("E173 work that is not in the plan yet", () => {
  const one = (fields: Readonly<Record<string, unknown>>, schedule = false): AskedState => ({
    cards: {
      p: {
        kind: "project",
        fields: { title: "Hub", ...fields },
        ...(schedule ? { figures: { schedule: dated("2013-06-03", "2013-09-27") } } : {}),
      },
      q: { kind: "milestone" },
    },
  });

  it("work-duration, work-dates and hanging-work", () => {
    expect(hear("work-duration", one({}))).toEqual(["“Hub” has no duration."]);
    expect(hear("work-duration", one({ duration: 5 }))).toEqual([]);
    expect(hear("work-duration", one({ status: "done" }))).toEqual([]);
    expect(hear("work-dates", one({}))).toContain("“Hub” has no date.");
    expect(hear("work-dates", one({}, true))).not.toContain("“Hub” has no date.");
    expect(hear("hanging-work", one({}))).toHaveLength(2);
    const joined = { ...one({}), links: { l: { kind: "dependency", from: "p", to: "q" } } } as const;
    expect(hear("hanging-work", joined)).toEqual([]);
  });
});

describe("E174 the board", () => {
  it("status-date: asked for as soon as there is progress, with the last day that is known of", () => {
    const state = (progress: number, statusDate: string | null): AskedState => ({
      cards: { p: { kind: "project", fields: { title: "Hub", progress, "actuals:2013-01": 5 } } },
      meta: { statusDate },
    });
    const [found] = ask("status-date", state(0.4, null))?.cases ?? [];
    expect(found?.sentence).toBe("“Hub” is 40\u202f% done.");
    expect(found?.repair).toMatchObject({ do: "edit-meta", field: "statusDate", value: "2013-01-31" });
    expect(ask("status-date", state(0.4, "2013-02-15"))).toBeUndefined();
    expect(ask("status-date", state(0, null))).toBeUndefined();
  });

  it("must-share: Musts take more than 60 % of the effort", () => {
    const job = (moscow: string, effort: number) =>
      ({ kind: "project", fields: { title: moscow, moscow, effort } }) as const;
    const finding = ask("must-share", { cards: { a: job("must", 8), b: job("could", 2) } });
    expect(finding?.title).toBe("Musts take 80\u202f% of the effort");
    expect(finding?.cases.map(({ sentence }) => sentence)).toEqual(["“must” is a Must of 8 person-months."]);
    expect(ask("must-share", { cards: { a: job("must", 6), b: job("could", 4) } })).toBeUndefined();
  });

  it("unread-value: says what could not be read", () => {
    const finding = ask("unread-value", {
      cards: { p: { kind: "project", fields: { title: "Hub", duration: "long" } } },
    });
    expect(finding?.cases[0]).toMatchObject({
      sentence: "On “Hub”: “Duration” could not be read and shows its default.",
      repair: { do: "fill-field", item: "p", field: "duration" },
    });
    expect(
      ask("unread-value", { cards: { p: { kind: "project", fields: { duration: 5 } } } }),
    ).toBeUndefined();
  });
});
