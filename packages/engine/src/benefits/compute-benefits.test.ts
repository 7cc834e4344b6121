import type { RawRecord } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBenefits } from "./compute-benefits.ts";
import { buildLinks, buildPlan, buildSchedule } from "./testing/build-plan.ts";

const profile = {
  kind: "benefit",
  owner: "Ada",
  measure: "Hours",
  baseline: 10,
  target: 0,
  dataSource: "Log",
  valuePerYear: 365_250,
  lifetime: 4,
};
/** Thursday, 1 January 2026. */
const START = "2026-01-01";
const items: Record<string, RawRecord> = {
  p: { kind: "project" },
  q: { kind: "project" },
  c: { kind: "change" },
  b: { ...profile, start: START },
  g: { kind: "goal", due: "2026-01-10" },
};
const links = buildLinks("p delivers c", "c delivers b", "b contributes g");

function compute(
  finishes: Parameters<typeof buildSchedule>[0],
  more: Readonly<Record<string, RawRecord>> = {},
  drawn: ReturnType<typeof buildLinks> = links,
  meta: RawRecord = {},
) {
  const found = computeBenefits(buildPlan({ ...items, ...more }, drawn, meta), buildSchedule(finishes));
  const [b, g] = [found.benefits.get("b"), found.goals.get("g")];
  if (!b || !g) throw new Error("The benefit or the goal is missing.");
  return { ...found, b, g };
}

describe("E65 dates and value of a benefit", () => {
  it("are as planned while all it rests on is finished before", () => {
    const { b, g, horizon } = compute({ p: "2025-12-10", c: "2025-12-31" });
    expect(b).toMatchObject({
      ready: "2025-12-31",
      start: START,
      plannedStart: START,
      full: START,
      delay: 0,
    });
    expect(b).toMatchObject({ plannedValue: 1_461_000, value: 1_461_000, delayLoss: 0, firstYearLoss: 0 });
    expect(b.rests).toEqual(["c", "p"]);
    expect(b.drivers).toEqual([{ item: "c", chain: ["c", "b"] }]);
    expect(b.delayCostPerMonth).toBeCloseTo(365_250 / 12, 6);
    expect(b).toMatchObject({ operability: 1, weakest: null, gaps: [] });
    expect(g).toMatchObject({ coverage: 1, health: 1, late: [] });
    expect(horizon).toBe("2030-01-01");
  });

  it("lose a thousand a day for each day after the planned start", () => {
    // Ready on Friday the 9th: it starts on Monday the 12th, 11 days and 7 working days late.
    const { b, g } = compute({ p: "2026-01-09", c: "2025-12-31" });
    expect(b).toMatchObject({ ready: "2026-01-09", start: "2026-01-12", delay: 7 });
    expect(b.delayLoss).toBeCloseTo(11_000, 6);
    expect(b.firstYearLoss).toBeCloseTo(11_000, 6);
    expect(b.drivers).toEqual([{ item: "p", chain: ["p", "c", "b"] }]);
    expect(g).toMatchObject({ late: ["b"], lastStart: "2026-01-12" });
    expect(g.health).toBeCloseTo(1450 / 1461, 9);
  });

  it("count the ramp in working days of the board", () => {
    const ramped = { b: { ...profile, start: "2026-01-05", ramp: 5 } };
    expect(compute({}, ramped).b.full).toBe("2026-01-12");
    expect(compute({}, ramped, links, { holidays: ["2026-01-06"] }).b.full).toBe("2026-01-13");
  });

  it("are signed: a dis-benefit that comes later costs less", () => {
    const { b } = compute(
      { p: "2026-01-09" },
      { b: { ...profile, start: START, benefitType: "disbenefit" } },
    );
    expect(b).toMatchObject({ valuePerYear: -365_250, plannedValue: -1_461_000 });
    expect(b.delayLoss).toBeCloseTo(-11_000, 6);
  });

  it("are unknown where nothing says them", () => {
    const { b, horizon } = compute({}, { b: { kind: "benefit" } });
    expect(b).toMatchObject({
      ready: null,
      start: null,
      full: null,
      delay: 0,
      value: null,
      valuePerYear: null,
    });
    expect(horizon).toBeNull();
    expect(compute({ c: "2026-01-09" }, { b: { ...profile } }).b).toMatchObject({
      start: "2026-01-12",
      plannedStart: null,
      plannedValue: null,
      value: 1_461_000,
      delayLoss: null,
    });
  });

  it("end when all work that led to it is cancelled, and stay when none was linked yet", () => {
    const dead = { status: "cancelled" };
    const { b, g } = compute({}, { p: { kind: "project", ...dead }, c: { kind: "change", ...dead } });
    expect(b).toMatchObject({ start: null, value: 0, plannedValue: 1_461_000, delayLoss: 1_461_000 });
    expect(b).toMatchObject({ operability: 0, weakest: "c", delayCostPerMonth: 0 });
    expect(b.firstYearLoss).toBeCloseTo(365_250, 6);
    expect(g).toMatchObject({ coverage: 0, health: 0 });
    expect(compute({}, {}, buildLinks("b contributes g")).b).toMatchObject({
      start: START,
      value: 1_461_000,
    });
  });

  it("survive a lifetime of 0, a huge ramp, and dates at the ends of the calendar", () => {
    expect(compute({ c: "2026-01-09" }, { b: { ...profile, start: START, lifetime: 0 } }).b).toMatchObject({
      plannedValue: 0,
      value: 0,
      delayLoss: 0,
    });
    const slow = compute(
      { c: "2999-12-31" },
      { b: { ...profile, start: "1900-01-01", ramp: 100_000, lifetime: 1e15 } },
    );
    expect(slow.b.full).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Number.isFinite(slow.b.value)).toBe(true);
    expect(slow.horizon).toBe("9999-12-31");
  });
});

describe("E73 gaps in the profile", () => {
  it("are named in a fixed order", () => {
    const bare = compute({}, { b: { kind: "benefit" } }, buildLinks("p delivers b"));
    expect(bare.b.gaps).toEqual(["owner", "measure", "baseline", "target", "source", "goal", "skipped-lane"]);
    expect(bare.skippedLanes).toEqual(["p delivers b"]);
    expect(bare.unserved).toEqual(["g"]);
    expect(bare.orphans).toEqual(["c", "q"]);
  });

  it("know an owner by link when accountable or responsible", () => {
    const people = { b: { ...profile, owner: " " }, s: { kind: "stakeholder" } };
    const owned = (role: string) => ({ ...links, ...buildLinks(["s owns b", { role }]) });
    expect(compute({}, people, owned("A")).b.gaps).toEqual([]);
    expect(compute({}, people, owned("C")).b.gaps).toEqual(["owner"]);
    expect(compute({}, { b: people.b }, owned("A")).b.gaps).toEqual(["owner"]);
  });
});

const names = ["p", "q", "c", "c2", "b", "b2", "b3", "g", "g2"];
const wild: Record<string, RawRecord> = {
  ...items,
  c2: { kind: "change", status: "cancelled" },
  b2: { ...profile, start: "2026-03-01", ramp: 30, measurements: { "2026-04-01": 4 } },
  b3: { ...profile, benefitType: "disbenefit", start: "2026-02-01" },
  g2: { kind: "goal" },
};
const sentence = fc
  .tuple(
    fc.constantFrom(...names, "gone"),
    fc.constantFrom("delivers", "contributes", "dependency", "contains"),
    fc.constantFrom(...names, "gone"),
  )
  .map((words) => words.join(" "));
const day = fc
  .integer({ min: 0, max: 700 })
  .map((after) => new Date(1_735_689_600_000 + after * 86_400_000).toISOString().slice(0, 10));

describe("E74 whatever is linked to whatever", () => {
  it("another order of the records gives the same figures", () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 20 }), day, day, fc.nat(), (drawn, p, q, seed) => {
        const schedule = buildSchedule({ p, q: { finish: q, slip: 12 } });
        const all = buildLinks(...drawn);
        const turned = computeBenefits(buildPlan(shuffle(wild, seed), shuffle(all, seed)), schedule);
        const straight = computeBenefits(buildPlan(wild, all), schedule);
        expect(turned).toEqual(straight);
        expect([...turned.benefits.keys()]).toEqual([...straight.benefits.keys()]);
      }),
    );
  });

  it("no figure is NaN or endless", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), day, (drawn, p) => {
        const found = computeBenefits(buildPlan(wild, buildLinks(...drawn)), buildSchedule({ p, c: p }));
        expect(badNumbers([...found.benefits, ...found.goals])).toEqual([]);
      }),
    );
  });

  it("a later finish never raises the value of a benefit, nor the health of its goal", () => {
    fc.assert(
      fc.property(day, fc.nat(400), fc.nat(200), (finish, later, ramp) => {
        const ramped = { b: { ...profile, start: "2026-01-05", ramp } };
        const after = new Date(Date.parse(finish) + later * 86_400_000).toISOString().slice(0, 10);
        const [soon, late] = [compute({ p: finish }, ramped), compute({ p: after }, ramped)];
        expect(late.b.value ?? Number.NaN).toBeLessThanOrEqual((soon.b.value ?? Number.NaN) + 1e-6);
        expect(late.b.delay).toBeGreaterThanOrEqual(soon.b.delay);
        expect(late.b.firstYearLoss ?? Number.NaN).toBeGreaterThanOrEqual(
          (soon.b.firstYearLoss ?? Number.NaN) - 1e-6,
        );
        expect(late.g.health ?? Number.NaN).toBeLessThanOrEqual((soon.g.health ?? Number.NaN) + 1e-9);
      }),
    );
  });
});

function shuffle<T>(records: Readonly<Record<string, T>>, seed: number): Record<string, T> {
  const entries = Object.entries(records);
  const turned = entries.map((entry, at) => [(at * 7919 + seed * 31) % 101, entry] as const);
  return Object.fromEntries(turned.sort(([a], [b]) => b - a).map(([, entry]) => entry));
}

function badNumbers(value: unknown): unknown[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(badNumbers);
}
