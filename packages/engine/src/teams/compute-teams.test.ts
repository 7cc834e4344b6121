import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDate, toDay } from "../calendar/day-number.ts";
import { dated } from "../consequences/testing/build-state.ts";
import type { Plan } from "../plan.ts";
import { buildPlan } from "../risk/testing/build-plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { computeTeams } from "./compute-teams.ts";
import { nameWeek, weekNumber } from "./iso-week.ts";
import type { TeamFigures } from "./team-figures.ts";

type Fields = Readonly<Record<string, unknown>>;
type Dates = Readonly<Record<string, readonly [string, string]>>;

function scheduleOf(dates: Dates): PlanSchedule {
  const items = new Map(
    Object.entries(dates).map(([id, [start, finish]]) => [id, dated(start, finish, { duration: 1 })]),
  );
  return { items, start: null, finish: null, violations: [], cycles: [] };
}

function teamOf(plan: Plan, dates: Dates, id = "t"): TeamFigures {
  const figures = computeTeams(plan, scheduleOf(dates)).get(id);
  if (!figures) throw new Error(`No figures for ${id}.`);
  return figures;
}

/** One team that staffs one project of January and February 2026: 5 January to 27 February, Monday to Friday. */
function load(team: Fields, staffs: Fields, project: Fields = {}, meta: Fields = {}): TeamFigures {
  const plan = buildPlan(
    { t: { kind: "team", ...team }, p: { kind: "project", ...project } },
    { s: { kind: "staffs", from: "t", to: "p", ...staffs } },
    meta,
  );
  return teamOf(plan, { p: ["2026-01-05", "2026-02-27"] });
}

const months = (figures: TeamFigures) =>
  figures.months.map((cell) => [cell.period, cell.load, cell.capacity]);

describe("E120 capacity", () => {
  it("is the team's people times its availability", () => {
    const figures = load({ capacity: 4, availability: 0.5 }, { units: 2.5 });
    expect(figures.weeks[0]).toEqual({
      period: "2026-W02",
      load: 2.5,
      capacity: 2,
      parts: [{ item: "p", link: "s", units: 2.5 }],
    });
    expect(figures.overloaded).toEqual(["2026-01", "2026-02"]);
    expect(figures.excess).toBe(20);
    expect(figures.peak).toEqual({ month: "2026-02", ratio: 1.25 });
  });

  it("is nobody before the team is available, and a part of the month in which it comes", () => {
    const figures = load({ capacity: 2, availableFrom: "2026-02-16" }, { units: 2 });
    expect(months(figures)).toEqual([
      ["2026-01", (20 * 2) / 22, 0],
      ["2026-02", 2, 1],
    ]);
    expect(figures.overloaded).toEqual(["2026-01", "2026-02"]);
    expect(figures.excess).toBe(60);
    expect(figures.peak).toEqual({ month: "2026-02", ratio: 2 });
  });

  it("goes by the narrowest period that is typed, and by nobody outside of periods alone", () => {
    const byPeriod = {
      "capacityByPeriod:2026": 9,
      "capacityByPeriod:2026-Q1": 6,
      "capacityByPeriod:2026-02": 3,
    };
    expect(months(load({ ...byPeriod, capacity: 1 }, { units: 1 })).map((row) => row[2])).toEqual([6, 3]);
    const february = { "capacityByPeriod:2026-02": 3 };
    expect(months(load(february, { units: 1 })).map((row) => row[2])).toEqual([0, 3]);
    expect(months(load({ ...february, capacity: 2 }, { units: 1 })).map((row) => row[2])).toEqual([2, 3]);
  });

  it("leaves out the team's days off, with their load, and counts its extra days", () => {
    const off = load({ capacity: 2, daysOff: ["2026-01-12/2026-01-14"] }, { units: 2 });
    expect(off.weeks[1]).toMatchObject({ period: "2026-W03", load: 0.8, capacity: 0.8 });
    const extra = load({ capacity: 2, extraDays: ["2026-01-10"] }, { units: 2 });
    expect(extra.weeks[0]).toMatchObject({ period: "2026-W02", load: 2, capacity: 2 });
    expect(extra.months[0]?.load).toBeCloseTo((21 * 2) / 23);
  });

  it("is one for a person and without limit for a team of which nobody said", () => {
    expect(load({ teamType: "person" }, { units: 2 }).peak?.ratio).toBe(2);
    const open = load({}, { units: 20 });
    expect(open).toMatchObject({ unlimited: true, overloaded: [], excess: 0, peak: null });
    expect(open.months.map((cell) => [cell.load > 0, cell.capacity])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });
});

describe("E121 load", () => {
  it("is the people asked for by period, else the link's units, else one", () => {
    expect(months(load({ capacity: 9 }, {}))[1]).toEqual(["2026-02", 1, 9]);
    const byPeriod = { "byPeriod:2026-02": 4 };
    expect(months(load({ capacity: 9 }, { ...byPeriod, units: 2 })).map((row) => row[1])).toEqual([
      40 / 22,
      4,
    ]);
    expect(months(load({ capacity: 9 }, byPeriod))).toEqual([["2026-02", 4, 9]]);
    const quarters = { "byPeriod:2026-Q1": 3, "byPeriod:2026-01": 1 };
    expect(months(load({ capacity: 9 }, quarters)).map((row) => row[1])).toEqual([20 / 22, 3]);
  });

  it("runs from the link's own start to its own finish, each the work's where it has none", () => {
    expect(months(load({ capacity: 9 }, { units: 1, start: "2026-02-23" }))).toEqual([
      ["2026-02", 5 / 20, 9],
    ]);
    expect(months(load({ capacity: 9 }, { units: 1, finish: "2026-01-09" }))).toEqual([
      ["2026-01", 5 / 22, 9],
    ]);
    expect(load({ capacity: 9 }, { units: 1, start: "2026-03-02" }).months).toEqual([]);
  });

  it("ends with finished work and never begins for cancelled work", () => {
    const longer = { units: 1, finish: "2026-04-30" };
    expect(load({ capacity: 9 }, longer).months).toHaveLength(4);
    expect(load({ capacity: 9 }, longer, { status: "done" }).months).toHaveLength(2);
    expect(load({ capacity: 9 }, { ...longer, start: "2026-01-05" }, { status: "cancelled" }).months).toEqual(
      [],
    );
  });

  it("leaves out holidays, and weeks without any working day", () => {
    const free = ["2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16"];
    const figures = load({ capacity: 1 }, { units: 1 }, {}, { holidays: free });
    expect(figures.weeks[1]).toEqual({ period: "2026-W03", load: 0, capacity: 0, parts: [] });
    expect(figures.excess).toBe(0);
  });

  it("adds the work that one team does at a time, and says what each part takes", () => {
    const plan = buildPlan(
      { t: { kind: "team", capacity: 3 }, a: { kind: "project" }, b: { kind: "change" } },
      {
        one: { kind: "staffs", from: "t", to: "a", units: 2 },
        two: { kind: "staffs", from: "t", to: "b", units: 2 },
        gone: { kind: "staffs", from: "t", to: "nothing", units: 9 },
        stray: { kind: "staffs", from: "a", to: "b", units: 9 },
      },
    );
    const figures = teamOf(plan, { a: ["2026-01-05", "2026-01-16"], b: ["2026-01-12", "2026-01-23"] });
    expect(figures.weeks.map((cell) => cell.load)).toEqual([2, 4, 2]);
    expect(figures.weeks[1]?.parts).toEqual([
      { item: "a", link: "one", units: 2 },
      { item: "b", link: "two", units: 2 },
    ]);
    expect(figures.excess).toBe(5);
  });
});

describe("E122 periods", () => {
  it("name weeks by ISO 8601 across the ends of years", () => {
    const named = ["2018-12-31", "2020-12-31", "2021-01-03", "2021-01-04", "2024-12-30", "2027-01-01"];
    expect(named.map((date) => nameWeek(weekNumber(toDay(date))))).toEqual([
      "2019-W01",
      "2020-W53",
      "2020-W53",
      "2021-W01",
      "2025-W01",
      "2026-W53",
    ]);
  });

  it("keep a week across the end of a year whole, and months apart", () => {
    const plan = buildPlan(
      { t: { kind: "team", capacity: 1 }, p: { kind: "project" } },
      { s: { kind: "staffs", from: "t", to: "p", units: 1 } },
    );
    const figures = teamOf(plan, { p: ["2026-12-30", "2027-01-04"] });
    expect(figures.weeks.map((cell) => [cell.period, cell.load])).toEqual([
      ["2026-W53", 3 / 5],
      ["2027-W01", 1 / 5],
    ]);
    expect(figures.months.map((cell) => cell.period)).toEqual(["2026-12", "2027-01"]);
  });

  it("sum up to the people times the working days, in weeks as in months, whatever the order of records", () => {
    const span = fc.tuple(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 0, max: 300 }));
    const job = fc.record({ span, units: fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10) });
    fc.assert(
      fc.property(fc.array(job, { maxLength: 5 }), fc.integer({ min: 0, max: 8 }), (jobs, capacity) => {
        const items: Record<string, Fields> = { t: { kind: "team", capacity } };
        const links: Record<string, Fields> = {};
        const dates: Record<string, readonly [string, string]> = {};
        let expected = 0;
        jobs.forEach(({ span: [from, length], units }, at) => {
          items[`p${at}`] = { kind: "project" };
          links[`s${at}`] = { kind: "staffs", from: "t", to: `p${at}`, units };
          dates[`p${at}`] = [toDate(from), toDate(from + length)];
          for (let day = from; day <= from + length; day++) if (isWeekday(day)) expected += units;
        });
        const plan = buildPlan(items, links);
        const figures = teamOf(plan, dates);
        const weeks = figures.weeks.reduce((sum, cell) => sum + cell.load * 5, 0);
        const byMonth = figures.months.reduce((sum, cell) => sum + cell.load * weekdaysOf(cell.period), 0);
        expect(weeks).toBeCloseTo(expected, 6);
        expect(byMonth).toBeCloseTo(expected, 6);
        for (const cell of figures.weeks) {
          expect(cell.parts.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(cell.load, 9);
        }
        const turned = { ...plan, links: new Map([...plan.links].reverse()) };
        expect(teamOf(turned, dates)).toEqual(figures);
      }),
    );
  });
});

function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

function weekdaysOf(month: string): number {
  let count = 0;
  for (let day = toDay(`${month}-01`); toDate(day).startsWith(month); day++) if (isWeekday(day)) count += 1;
  return count;
}
