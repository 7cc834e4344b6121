import { describe, expect, it } from "vitest";
import { chain, type Fields } from "./testing/build-plan.ts";
import { readFigures } from "./testing/read-figures.ts";

// 2026-01-05 is a Monday.
const MONDAY = { start: "2026-01-05" };

const milestone = { kind: "milestone" };
const contains = (from: string, to: string) => ({ kind: "contains", from, to });

describe("describeSchedule", () => {
  it("E20 shows a milestone on its typed day, even a free one, and at a finish on that day", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      typed: { ...milestone, start: "2026-01-10" },
      driven: milestone,
      next: { duration: 1 },
      after: { duration: 1 },
      chained: milestone,
    };
    const { dates, of, schedule } = readFigures(items, {
      ...chain("a", "driven", "next"),
      ...chain("typed", "after"),
      ...chain("typed", "chained"),
    });
    expect(dates("typed")).toBe("01-10 01-10");
    expect(dates("after")).toBe("01-12 01-12");
    expect(dates("driven")).toBe("01-09 01-09");
    expect(dates("next")).toBe("01-12 01-12");
    expect(dates("chained")).toBe("01-12 01-12");
    expect([of("driven").start, schedule.violations]).toEqual(["2026-01-09", []]);
  });

  it("E17 E20 lets nothing that follows a milestone begin before the day on which it must start", () => {
    const fixed = { kind: "milestone", constraint: "mso", constraintDate: "2026-01-12" };
    const items = { m: fixed, soon: { duration: 1 }, saturday: { duration: 1, extraDays: ["2026-01-10"] } };
    const links = {
      1: { from: "m", to: "soon", lag: 1, lagUnit: "elapsed" },
      2: { from: "m", to: "saturday" },
    };
    const { dates } = readFigures(items, links);
    expect([dates("m"), dates("soon"), dates("saturday")]).toEqual([
      "01-12 01-12",
      "01-13 01-13",
      "01-12 01-12",
    ]);
    const late = readFigures(items, links, { statusDate: "2026-01-19" });
    expect([late.dates("m"), late.dates("soon")]).toEqual(["01-19 01-19", "01-20 01-20"]);
  });

  it("E10 E20 waits for a milestone that ends a parent from the milestone's own morning on", () => {
    const items = {
      outer: {},
      phase: {},
      work: { ...MONDAY, duration: 5 },
      gate: { ...milestone, start: "2026-01-12" },
      monday: { duration: 1, extraDays: ["2026-01-10/2026-01-11"] },
      tuesday: { duration: 1 },
    };
    const nested = {
      1: contains("outer", "phase"),
      2: contains("phase", "work"),
      3: contains("phase", "gate"),
    };
    for (const from of ["gate", "phase", "outer"]) {
      const { dates } = readFigures(items, {
        ...nested,
        4: { from, to: "monday" },
        5: { from, to: "tuesday", lag: 1, lagUnit: "elapsed" },
      });
      expect([from, dates("monday"), dates("tuesday")]).toEqual([from, "01-12 01-12", "01-13 01-13"]);
    }
    // Without the milestone the phase is over on Friday evening.
    const { dates } = readFigures(items, { 2: contains("phase", "work"), ...chain("phase", "monday") });
    expect(dates("monday")).toBe("01-10 01-10");
  });

  it("E20 lets a milestone keep its day when its predecessor finishes on that day", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      m: { ...milestone, start: "2026-01-09", deadline: "2026-01-09", baselineStart: "2026-01-09" },
    };
    const { of, schedule } = readFigures(items, chain("a", "m"));
    expect([of("m").start, of("m").pushed, of("m").deadlineMiss, of("m").slip]).toEqual([
      "2026-01-09",
      0,
      0,
      0,
    ]);
    expect(schedule.violations).toEqual([]);
  });

  it("E21 fixes what is done, goes on with what is under way, and starts nothing before the status date", () => {
    const items = {
      done: { ...MONDAY, duration: 2, status: "done" },
      late: { ...MONDAY, duration: 30 },
      going: { ...MONDAY, duration: 10, progress: 0.5 },
      waiting: { ...MONDAY, duration: 1 },
      next: { duration: 1 },
    };
    const links = { ...chain("late", "done"), ...chain("going", "next") };
    const { dates, of } = readFigures(items, links, { statusDate: "2026-01-14" });
    expect(dates("done")).toBe("01-05 01-06");
    expect(dates("going")).toBe("01-05 01-20");
    expect(dates("waiting")).toBe("01-14 01-14");
    expect(dates("next")).toBe("01-21 01-21");
    expect([of("waiting").drivers, of("done").critical]).toEqual([
      [{ reason: "status-date", link: null, item: null }],
      false,
    ]);
    const without = readFigures(items, links);
    expect(without.dates("going")).toBe("01-05 01-16");
    expect(without.dates("waiting")).toBe("01-05 01-05");
  });

  it("E21 holds what is left of work under way until the day on which it is typed to go on", () => {
    const halfDone = { ...MONDAY, duration: 10, progress: 0.5, status: "in-progress" };
    const finishOf = (fields: Fields) =>
      readFigures({ a: { ...halfDone, ...fields } }, {}, { statusDate: "2026-01-12" }).dates("a");
    expect(finishOf({})).toBe("01-05 01-16");
    expect(finishOf({ earliestStart: "2026-01-08" })).toBe("01-05 01-16");
    expect(finishOf({ earliestStart: "2026-01-19" })).toBe("01-05 01-23");
  });

  it("E21 lets what is left of work under way wait for what it follows", () => {
    const items = { a: { ...MONDAY, duration: 8 }, b: { ...MONDAY, duration: 4, progress: 0.5 } };
    const { dates } = readFigures(items, chain("a", "b"), { statusDate: "2026-01-07" });
    expect(dates("b")).toBe("01-05 01-20");
  });

  it("E22 counts slip against the baseline's finish", () => {
    const { of } = readFigures({
      a: { start: "2026-01-07", duration: 5, baselineStart: "2026-01-05", baselineDuration: 4 },
    });
    expect(of("a").slip).toBe(3);
    expect(readFigures({ a: MONDAY }).of("a").slip).toBeNull();
  });

  it("E23 names what drives: links, own dates, the parent's date, the plan's start, children", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      b: { duration: 1 },
      p: { start: "2026-01-07" },
      c: { duration: 1 },
      d: { duration: 1 },
    };
    const links = {
      ...chain("a", "b"),
      n: contains("p", "c"),
      again: { from: "a", to: "b" },
      s: { from: "d", to: "b", lag: 1 },
    };
    const { of } = readFigures(items, links);
    const plain = (reason: string, item: string | null = null) => ({ reason, link: null, item });
    expect(of("b").drivers).toEqual([
      { reason: "link", link: "a-b", item: "a" },
      { reason: "link", link: "again", item: "a" },
    ]);
    expect(of("a").drivers).toEqual([plain("own-start")]);
    expect(of("c").drivers).toEqual([plain("own-start", "p")]);
    expect(of("p").drivers).toEqual([plain("child", "c")]);
    expect(of("d").drivers).toEqual([plain("plan-start")]);
  });

  it("E15 E24 computes free and independent float, and finds critical, nearly critical and the longest path", () => {
    const items = {
      a: { ...MONDAY, duration: 4 },
      b: { duration: 1 },
      c: { duration: 1 },
      d: { duration: 20 },
      e: { duration: 1 },
    };
    const { of } = readFigures(items, {
      ...chain("a", "d", "e"),
      ...chain("a", "b", "c", "d"),
      ...chain("b", "e"),
    });
    const floats = (id: string) => [of(id).totalFloat, of(id).freeFloat, of(id).independentFloat];
    expect(floats("b")).toEqual([0, 0, 0]);
    const other = readFigures(
      { ...items, x: { duration: 2 } },
      { ...chain("a", "d", "e"), ...chain("a", "b", "d"), ...chain("x", "d"), ...chain("a", "c", "e") },
    );
    expect([other.of("x").totalFloat, other.of("x").freeFloat, other.of("x").independentFloat]).toEqual([
      3, 3, 3,
    ]);
    expect([other.of("x").critical, other.of("x").nearCritical, other.of("x").longestPath]).toEqual([
      false,
      true,
      false,
    ]);
    expect([other.of("c").totalFloat, other.of("c").nearCritical]).toEqual([20, false]);
    expect(["a", "b", "d", "e"].map((id) => other.of(id).longestPath)).toEqual([true, true, true, true]);
  });

  it("E25 gives no figures to what has no date, and none at all when nothing has one", () => {
    const { schedule } = readFigures({ a: { ...MONDAY, duration: 1 }, idle: { duration: 500 } });
    expect([...schedule.items.keys()]).toEqual(["a"]);
    expect(schedule.items.get("idle")).toBeUndefined();
    expect(schedule.finish).toBe("2026-01-05");
    const empty = readFigures({ a: { duration: 3 }, b: {} }, chain("a", "b")).schedule;
    expect([empty.items.size, empty.start, empty.finish, empty.violations]).toEqual([0, null, null, []]);
  });
});
