import { describe, expect, it } from "vitest";
import { chain, type Fields } from "./testing/build-plan.ts";
import { readFigures } from "./testing/read-figures.ts";

// 2026-01-05 is a Monday.
const MONDAY = { start: "2026-01-05" };

const contains = (from: string, to: string) => ({ kind: "contains", from, to });

describe("schedulePlan", () => {
  it("E11 shows the first and the last day of work, and starts a follower on the next working day", () => {
    const { dates, schedule } = readFigures(
      { a: { ...MONDAY, duration: 5 }, b: { duration: 2 } },
      chain("a", "b"),
    );
    expect(dates("a")).toBe("01-05 01-09");
    expect(dates("b")).toBe("01-12 01-13");
    expect([schedule.start, schedule.finish]).toEqual(["2026-01-05", "2026-01-13"]);
  });

  it("E12 follows all four types of link with working, elapsed and percent lags", () => {
    const cases: [Fields, string][] = [
      [{ type: "FS", lag: 2 }, "01-14 01-15"],
      [{ type: "FS", lag: -2 }, "01-08 01-09"],
      [{ type: "SS", lag: 1 }, "01-06 01-07"],
      [{ type: "FF", lag: 1 }, "01-09 01-12"],
      [{ type: "SF", lag: 4 }, "01-07 01-08"],
      [{ type: "FS", lag: 2, lagUnit: "elapsed" }, "01-12 01-13"],
      [{ type: "FS", lag: 3, lagUnit: "elapsed" }, "01-13 01-14"],
      [{ type: "FS", lag: 40, lagUnit: "percent" }, "01-14 01-15"],
    ];
    for (const [link, expected] of cases) {
      const { dates } = readFigures(
        { a: { ...MONDAY, duration: 5 }, b: { duration: 2 } },
        { l: { from: "a", to: "b", ...link } },
      );
      expect([link, dates("b")]).toEqual([link, expected]);
    }
  });

  it("E12 carries links between different calendars over the instants between them", () => {
    const items = { a: { ...MONDAY, duration: 5 }, b: { duration: 2, extraDays: ["2026-01-10"] } };
    const { dates, of } = readFigures(items, chain("a", "b"));
    expect(dates("b")).toBe("01-10 01-12");
    expect(of("a").totalFloat).toBe(0);
  });

  it("E16 takes a typed start as the earliest: links push it later, nothing pulls it earlier", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      b: { start: "2026-01-07", duration: 1 },
      c: { start: "2026-01-20", duration: 1 },
    };
    const { of, schedule } = readFigures(items, { ...chain("a", "b"), ...chain("a", "c") });
    expect([of("b").start, of("b").pushed, of("b").plannedStart]).toEqual(["2026-01-12", 3, "2026-01-07"]);
    expect([of("c").start, of("c").pushed]).toEqual(["2026-01-20", 0]);
    expect(schedule.violations).toEqual([
      { kind: "link", link: "a-b", item: "b", days: 3, wanted: "2026-01-07", given: "2026-01-12" },
    ]);
  });

  it("E17 keeps every constraint", () => {
    const placed = (more: Fields) => {
      const items = {
        a: { ...MONDAY, duration: 2 },
        b: { duration: 2, ...more },
        c: { ...MONDAY, duration: 10 },
      };
      const { of } = readFigures(items, chain("a", "b"));
      return [of("b").start.slice(8), of("b").lateFinish.slice(8), of("b").totalFloat];
    };
    const on = (constraint: string, day: string) => placed({ constraint, constraintDate: `2026-01-${day}` });
    expect(placed({})).toEqual(["07", "16", 6]);
    expect(placed({ earliestStart: "2026-01-09" })).toEqual(["09", "16", 4]);
    expect(on("snet", "09")).toEqual(["09", "16", 4]);
    expect(on("fnet", "13")).toEqual(["12", "16", 3]);
    expect(on("snlt", "09")).toEqual(["07", "12", 2]);
    expect(on("fnlt", "07")).toEqual(["07", "07", -1]);
    expect(on("mso", "06")).toEqual(["06", "07", 0]);
    expect(on("mfo", "09")).toEqual(["08", "09", 0]);
    expect(placed({ constraint: "alap" })).toEqual(["15", "16", 0]);
    expect(placed({ deadline: "2026-01-09" })).toEqual(["07", "09", 1]);
  });

  it("E17 lies as late as possible without moving what follows", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      b: { duration: 1, constraint: "alap" },
      c: { duration: 1, constraint: "alap" },
      d: { duration: 1 },
    };
    const { dates, of } = readFigures(items, { ...chain("a", "d"), ...chain("b", "c", "d") });
    expect([dates("b"), dates("c"), dates("d")]).toEqual(["01-08 01-08", "01-09 01-09", "01-12 01-12"]);
    expect(of("b").freeFloat).toBe(0);
  });

  it("E18 reports hard dates and deadlines that cannot be kept, and negative float up the path", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      b: { duration: 2, constraint: "mso", constraintDate: "2026-01-08" },
      c: { ...MONDAY, duration: 3, deadline: "2026-01-06" },
    };
    const { of, schedule } = readFigures(items, chain("a", "b"));
    expect(of("b").start).toBe("2026-01-08");
    expect([of("a").totalFloat, of("a").critical]).toEqual([-2, true]);
    expect([of("c").totalFloat, of("c").deadlineMiss, of("c").deadline]).toEqual([-1, 1, "2026-01-06"]);
    expect(schedule.violations).toEqual([
      { kind: "constraint", link: null, item: "b", days: 2, wanted: "2026-01-08", given: "2026-01-12" },
      { kind: "deadline", link: null, item: "c", days: 1, wanted: "2026-01-06", given: "2026-01-07" },
    ]);
  });

  it("E15 has no free float beyond an imposed date of its own where nothing follows, and never less than none", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      fixed: { duration: 1, constraint: "mso", constraintDate: "2026-01-07" },
      due: { ...MONDAY, duration: 2, deadline: "2026-01-08" },
      late: { ...MONDAY, duration: 2, deadline: "2026-01-05" },
      long: { ...MONDAY, duration: 10 },
    };
    const { of } = readFigures(items, chain("a", "fixed"));
    const floats = (id: string) => [of(id).totalFloat, of(id).freeFloat];
    expect([floats("a"), floats("fixed")]).toEqual([
      [-3, 0],
      [0, 0],
    ]);
    expect([floats("due"), floats("late"), floats("long")]).toEqual([
      [2, 2],
      [-1, 0],
      [0, 0],
    ]);
  });

  it("E19 holds give against get", () => {
    const items = {
      a: { ...MONDAY, duration: 5 },
      b: { duration: 1 },
      c: { duration: 1 },
      d: { duration: 1 },
    };
    const { schedule } = readFigures(items, {
      1: { from: "a", to: "b", promised: "2026-01-08", needed: "2026-01-06" },
      2: { from: "a", to: "c", promised: "2026-01-08", needed: "2026-01-20" },
      3: { from: "a", to: "d", promised: "2026-01-09", needed: "2026-01-09" },
      4: { from: "a", to: "d", promised: "2026-01-09", needed: "2026-01-01", status: "met" },
    });
    expect(schedule.violations).toEqual([
      { kind: "promise", link: "1", item: "b", days: 3, wanted: "2026-01-06", given: "2026-01-09" },
      { kind: "promise", link: "2", item: "c", days: 1, wanted: "2026-01-08", given: "2026-01-09" },
    ]);
  });

  it("E14 lets what is in a parent move until what waits for the parent", () => {
    const items = {
      a: { ...MONDAY, duration: 2 },
      b: { ...MONDAY, duration: 5 },
      p: {},
      next: { duration: 1 },
    };
    const { of } = readFigures(items, {
      1: contains("p", "a"),
      2: contains("p", "b"),
      ...chain("p", "next"),
    });
    expect([of("a").totalFloat, of("a").freeFloat]).toEqual([3, 3]);
    expect([of("b").totalFloat, of("p").critical, of("p").duration]).toEqual([0, true, 5]);
    expect(["b", "p", "next"].every((id) => of(id).longestPath)).toBe(true);
    expect(of("a").longestPath).toBe(false);
  });

  it("E10 lies around children with calendars of their own", () => {
    const items = {
      p: {},
      a: { ...MONDAY, duration: 5 },
      b: { ...MONDAY, duration: 6, extraDays: ["2026-01-10"] },
      next: { duration: 1, extraDays: ["2026-01-11"] },
    };
    const { dates, of } = readFigures(items, {
      1: contains("p", "a"),
      2: contains("p", "b"),
      ...chain("p", "next"),
    });
    expect(dates("p")).toBe("01-05 01-10");
    expect(dates("next")).toBe("01-11 01-11");
    expect(of("p").duration).toBe(5);
  });

  it("E3 holds absurd durations and dates at the border of the calendar", () => {
    const items = {
      a: { start: "2999-12-30", duration: 100_000 },
      b: { start: "1900-01-01", duration: 3 },
      c: { duration: 36_500 },
    };
    const { of } = readFigures(items, {
      ...chain("a", "c"),
      x: { from: "b", to: "c", lag: 1e200, lagUnit: "percent" },
    });
    expect([of("a").finish, of("c").finish, of("b").start]).toEqual([
      "2999-12-31",
      "2999-12-31",
      "1900-01-01",
    ]);
  });
});
