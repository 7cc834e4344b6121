import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPlan, type Fields } from "../schedule/testing/build-plan.ts";
import { type DependencyMatch, type DependencyVerdict, matchDependencies } from "./match-dependencies.ts";

const NOTHING = () => undefined;

function matchOne(link: Fields, giver: Fields = {}, finish?: string): DependencyMatch | undefined {
  const plan = buildPlan(
    { a: { owner: "Ann", ...giver }, b: { owner: "Bo" } },
    { ab: { from: "a", to: "b", ...link } },
  );
  const dates = finish === undefined ? undefined : { start: "2026-03-02", finish };
  const [match] = matchDependencies(plan, (id) => (id === "a" ? dates : undefined));
  return match;
}

describe("E232 verdicts", () => {
  const fits = { promised: "2026-03-06", needed: "2026-03-10" };
  it.each<[string, DependencyVerdict, Fields, Fields, string | undefined]>([
    ["nothing was said", "unmatched", {}, {}, undefined],
    ["only promised", "unmatched", { promised: "2026-03-06", status: "agreed" }, {}, undefined],
    ["only needed", "unmatched", { needed: "2026-03-06" }, {}, undefined],
    ["promised after the need", "late", { promised: "2026-03-12", needed: "2026-03-10" }, {}, undefined],
    ["the plan says later", "plan-later", { ...fits, status: "agreed" }, {}, "2026-03-09"],
    ["the days fit", "fits", fits, {}, "2026-03-06"],
    ["agreed", "agreed", { ...fits, status: "agreed" }, {}, "2026-03-06"],
    ["at risk", "at-risk", { ...fits, status: "at-risk" }, {}, undefined],
    ["broken", "broken", { status: "broken" }, {}, undefined],
    ["met", "met", { ...fits, status: "met" }, {}, "2026-04-01"],
    ["the giver is done", "met", {}, { status: "done" }, undefined],
  ])("%s: %s", (_, verdict, link, giver, finish) => {
    expect(matchOne(link, giver, finish)?.verdict).toBe(verdict);
  });
});

describe("E233 days", () => {
  it("are the board's working days, so that a weekend is no gap", () => {
    expect(matchOne({ promised: "2026-03-12", needed: "2026-03-06" })).toMatchObject({ late: 4 });
    expect(matchOne({ promised: "2026-03-08", needed: "2026-03-06" })).toMatchObject({
      late: 0,
      verdict: "fits",
    });
    expect(matchOne({ promised: "2026-03-06", needed: "2026-03-10" }, {}, "2026-03-09")).toMatchObject({
      late: -2,
      overrun: 1,
      computed: "2026-03-09",
    });
  });

  it("take the giver's start where the link goes from a start", () => {
    expect(matchOne({ type: "SS" }, {}, "2026-03-09")?.computed).toBe("2026-03-02");
    expect(matchOne({ type: "FF" }, {}, "2026-03-09")?.computed).toBe("2026-03-09");
    expect(matchOne({})?.computed).toBeNull();
  });
});

describe("E230 and E231 parties", () => {
  const keys = (items: Record<string, Fields>, links: Record<string, Fields> = {}) =>
    matchDependencies(buildPlan(items, { ab: { from: "a", to: "b" }, ...links }), NOTHING).map(
      ({ giver, getter }) => [giver?.name ?? null, getter?.name ?? null],
    );

  it("are teams before owners, the one that is asked for the most people", () => {
    const teams = { t: { kind: "team", title: "Rules" }, u: { kind: "team", title: "Data" } };
    const owned = { a: { owner: "Ann" }, b: { owner: "Bo" }, ...teams };
    const staffs = (from: string, to: string, units: number | null) => ({ kind: "staffs", from, to, units });
    expect(keys(owned, { s1: staffs("t", "a", 1), s2: staffs("u", "a", 3) })).toEqual([["Data", "Bo"]]);
    expect(keys(owned, { s1: staffs("t", "a", null), s2: staffs("u", "a", 1) })).toEqual([["Rules", "Bo"]]);
  });

  it("have nothing to give themselves, whatever the spelling and the card", () => {
    expect(keys({ a: { owner: " ANN" }, b: { owner: "ann" } })).toEqual([]);
    const team = { t: { kind: "team", title: "Ann" } };
    const staffs = { s: { kind: "staffs", from: "t", to: "a" } };
    expect(keys({ a: {}, b: { owner: "Ann" }, ...team }, staffs)).toEqual([]);
  });

  it("may be nobody: on one side always, on both once a day was said", () => {
    expect(keys({ a: { owner: "TBD" }, b: { owner: "Bo" } })).toEqual([[null, "Bo"]]);
    expect(keys({ a: {}, b: {} })).toEqual([]);
    expect(keys({ a: {}, b: {} }, { ab: { from: "a", to: "b", needed: "2026-03-02" } })).toEqual([
      [null, null],
    ]);
  });

  it("are not asked for cancelled work, lost ends and loops", () => {
    expect(keys({ a: { owner: "Ann", status: "cancelled" }, b: { owner: "Bo" } })).toEqual([]);
    expect(keys({ a: { owner: "Ann" } })).toEqual([]);
    expect(keys({ a: { owner: "Ann" } }, { ab: { from: "a", to: "a", needed: "2026-03-02" } })).toEqual([]);
  });
});

describe("E230 to E233 laws", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, "0")}`);
  const maybe = fc.option(day, { nil: null });
  const link = fc.record({
    from: fc.constantFrom("a", "b", "c", "d", "gone"),
    to: fc.constantFrom("a", "b", "c", "d"),
    promised: maybe,
    needed: maybe,
    status: fc.constantFrom("proposed", "agreed", "at-risk", "met", "broken"),
  });
  const plans = fc.record({
    links: fc.array(link, { maxLength: 8 }),
    owners: fc.array(fc.constantFrom("Ann", "Bo", "", "tbd"), { minLength: 4, maxLength: 4 }),
    dates: fc.array(fc.option(day, { nil: undefined }), { minLength: 4, maxLength: 4 }),
  });
  const IDS = ["a", "b", "c", "d"];

  it("do not depend on the order of the records, and no day is missing where it was judged", () => {
    fc.assert(
      fc.property(plans, ({ links, owners, dates }) => {
        const items = IDS.map((id, at) => [id, { owner: owners[at] }] as const);
        const arrows = links.map((each, at) => [`l${at}`, each] as const);
        const datesOf = (id: string) => {
          const finish = dates[IDS.indexOf(id)];
          return finish === undefined ? undefined : { start: finish, finish };
        };
        const match = (reverse: boolean) => {
          const order = <T>(list: readonly T[]) => (reverse ? list.toReversed() : list);
          return matchDependencies(
            buildPlan(Object.fromEntries(order(items)), Object.fromEntries(order(arrows))),
            datesOf,
          );
        };
        const found = match(false);
        expect(match(true)).toEqual(found);
        for (const { verdict, late, overrun, promised, needed, giver, getter } of found) {
          if (verdict === "late") expect(late).toBeGreaterThan(0);
          if (verdict === "plan-later") expect(overrun).toBeGreaterThan(0);
          if (verdict === "agreed" || verdict === "fits") {
            expect(late).toBeLessThanOrEqual(0);
            expect(overrun ?? 0).toBeLessThanOrEqual(0);
          }
          if (verdict === "unmatched") expect(promised === null || needed === null).toBe(true);
          if (giver !== null) expect(giver.key).not.toBe(getter?.key);
        }
      }),
    );
  });

  it("turn late by one day into fitting when the promise moves to the need", () => {
    fc.assert(
      fc.property(day, day, (promised, needed) => {
        expect(matchOne({ promised: needed, needed })?.verdict).toBe("fits");
        const late = matchOne({ promised, needed })?.late ?? 0;
        const back = matchOne({ promised: needed, needed: promised })?.late ?? 0;
        expect(late + back).toBe(0);
      }),
    );
  });
});
