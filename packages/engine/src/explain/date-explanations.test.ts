import { describe, expect, it } from "vitest";
import { buildState, dated, type StateOf } from "../consequences/testing/build-state.ts";
import type { Driver, ScheduleFigures } from "../schedule/schedule-figures.ts";
import { explain } from "./explain.ts";

const byLink: Driver = { reason: "link", link: "l", item: "a" };

/** “Test” follows “Data hub”, which runs from 16 December 2025 to 2 January 2026. */
const state = (
  schedule: Partial<ScheduleFigures>,
  { link = {}, fields = {}, meta = {} }: { link?: object; fields?: object; meta?: object } = {},
): StateOf => ({
  cards: {
    a: {
      kind: "project",
      fields: { title: "Data hub" },
      figures: { schedule: dated("2025-12-16", "2026-01-02") },
    },
    b: {
      kind: "project",
      fields: { title: "Test", ...fields },
      figures: { schedule: dated("2026-01-06", "2026-01-19", { duration: 10, ...schedule }) },
    },
  },
  links: { l: { kind: "dependency", from: "a", to: "b", fields: { ...link } } },
  meta: { ...meta },
});

const why = (of: StateOf, figure: Parameters<typeof explain>[2] = "start") =>
  explain(buildState(of), "b", figure)?.sentence;

describe("E150 why an item starts when it does", () => {
  it.each([
    [{}, "because “Data hub” finishes on 2 January 2026"],
    [{ type: "SS" }, "because “Data hub” starts on 16 December 2025"],
    [{ type: "FF" }, "because it may not finish before “Data hub”, which finishes on 2 January 2026"],
    [{ type: "SF" }, "because it may not finish before “Data hub” starts on 16 December 2025"],
    [
      { type: "FF", lag: 2 },
      "because it may not finish until 2 working days after “Data hub”, which finishes on 2 January 2026",
    ],
    [
      { type: "FF", lag: -2 },
      "because it may not finish earlier than 2 working days before “Data hub”, which finishes on 2 January 2026",
    ],
    [{ lag: 2 }, "because “Data hub” finishes on 2 January 2026 and 2 working days must pass"],
    [
      { lag: 1, lagUnit: "elapsed" },
      "because “Data hub” finishes on 2 January 2026 and 1 elapsed day must pass",
    ],
    [
      { lag: -50, lagUnit: "percent" },
      "because “Data hub” finishes on 2 January 2026 and up to 50 percent of its duration may overlap",
    ],
  ])("says which work drives it: %j", (link, words) => {
    expect(why(state({ drivers: [byLink] }, { link }))).toBe(`It starts on 6 January 2026 ${words}.`);
  });

  it("says what its own date would have been, and that other reasons say the same", () => {
    const pushed = { drivers: [byLink, byLink], pushed: 15, plannedStart: "2025-12-16" };
    expect(why(state(pushed))).toBe(
      "It starts on 6 January 2026 because “Data hub” finishes on 2 January 2026 (one other reason says the same); its own date would have been 16 December 2025.",
    );
  });

  it("says the other reasons", () => {
    const says = (reason: Driver["reason"], more: Parameters<typeof state>[1] = {}) =>
      why(state({ drivers: [{ reason, link: null, item: reason === "child" ? "a" : null }] }, more));
    expect(says("own-start")).toBe("It starts on 6 January 2026, the day that is typed on it.");
    expect(says("plan-start")).toBe(
      "It starts on 6 January 2026, the start of the plan, for it has no date of its own and waits for nothing.",
    );
    expect(says("child")).toBe("It starts on 6 January 2026 with “Data hub”, the first of its parts.");
    expect(says("constraint", { fields: { constraint: "mso", constraintDate: "2026-01-06" } })).toBe(
      "It starts on 6 January 2026 because of its constraint: Must start on 6 January 2026.",
    );
    expect(says("status-date", { meta: { statusDate: "2026-01-05" } })).toBe(
      "It starts on 6 January 2026 because work that is not done cannot lie before the status date of 5 January 2026.",
    );
  });

  it("stands on its links, its typed dates and the board's status date", () => {
    const found = explain(
      buildState(
        state({ drivers: [byLink], plannedStart: "2025-12-16" }, { meta: { statusDate: "2026-01-05" } }),
      ),
      "b",
      "start",
    );
    expect(found?.inputs).toEqual([
      {
        label: "“Data hub”",
        value: "drives it: finishes on 2 January 2026 (finish to start)",
        item: "a",
        link: "l",
      },
      { label: "Typed start", value: "16 December 2025", item: "b", link: null },
      { label: "Duration", value: "10 working days", item: "b", link: null },
      { label: "Status date", value: "5 January 2026", item: null, link: null },
    ]);
    expect(found?.source).toContain("Kelley & Walker");
  });
});

describe("E150 the other figures of dates", () => {
  it("finish: counts the work, what is left of it, or names the last part", () => {
    expect(why(state({}), "finish")).toBe(
      "It finishes on 19 January 2026: 10 working days of work from 6 January 2026 on, that day included.",
    );
    const begun = state({}, { fields: { progress: 0.4 }, meta: { statusDate: "2026-01-05" } });
    expect(why(begun, "finish")).toBe(
      "It finishes on 19 January 2026: 6 of its 10 working days are left, counted from the status date of 5 January 2026 on.",
    );
    const held = state(
      { finish: "2026-01-06" },
      { link: { type: "FF", lag: 2 }, fields: { progress: 0.4 }, meta: { statusDate: "2026-01-05" } },
    );
    expect(why(held, "finish")).toBe(
      "It finishes on 6 January 2026 because it may not finish until 2 working days after “Data hub”, which finishes on 2 January 2026.",
    );
    const parent = state({ finish: "2026-01-02" });
    const nested = { ...parent, links: { n: { kind: "contains", from: "b", to: "a" } } } as const;
    expect(why(nested, "finish")).toBe(
      "It finishes on 2 January 2026 with the last of its parts, “Data hub”.",
    );
  });

  it.each([
    [
      "totalFloat",
      { totalFloat: 0 },
      "It cannot slip by a day without moving the end of the plan or a fixed date.",
    ],
    [
      "totalFloat",
      { totalFloat: -3 },
      "It comes 3 working days too late for a deadline or a fixed date that it leads to.",
    ],
    [
      "totalFloat",
      { totalFloat: 5, lateFinish: "2026-01-26" },
      "It may slip 5 working days, until 26 January 2026, before the end of the plan or a fixed date moves.",
    ],
    ["freeFloat", { freeFloat: 1 }, "It may slip 1 working day before anything that waits for it moves."],
    [
      "critical",
      { critical: true, longestPath: true },
      "It has no float, so each day it slips is a day for the whole plan. It lies on the longest path to the end of the plan.",
    ],
    [
      "critical",
      { totalFloat: 2, nearCritical: true },
      "It has 2 working days of float, which is soon used up.",
    ],
    [
      "slip",
      { slip: -2 },
      "It is 2 working days earlier than its baseline. The plan finishes it on 19 January 2026.",
    ],
    ["slip", {}, "It has no baseline, so there is nothing to compare with."],
    ["deadlineMiss", {}, "It has no deadline."],
    [
      "deadlineMiss",
      { deadlineMiss: 5, deadline: "2026-01-12" },
      "It finishes on 19 January 2026, 5 working days after its fixed date of 12 January 2026.",
    ],
  ] as const)("%s with %j", (figure, schedule, sentence) => {
    expect(why(state(schedule), figure)).toBe(sentence);
  });
});

describe("E151 dates that are not available", () => {
  const of = (fields: object): StateOf => ({
    cards: { b: { kind: "project", fields: { ...fields } }, n: { kind: "note" } },
  });

  it("say why, and items of other kinds have none", () => {
    expect(explain(buildState(of({})), "b", "start")).toMatchObject({
      value: "Not available",
      sentence: "It has no date of its own, and no dependency that would give it one.",
    });
    expect(why(of({ status: "cancelled" }))).toBe("It is cancelled, so the plan leaves it out.");
    expect(explain(buildState(of({})), "n", "start")).toBeNull();
    expect(explain(buildState(of({})), "gone", "start")).toBeNull();
  });
});
