import { type Board, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import { createLensCase, type LensCase } from "../testing/lens-case.ts";
import { teamsLens } from "./teams-lens.ts";
import { sequenceOf } from "./testing/sequence-of.ts";
import { filledCase, project, staffs, team } from "./testing/teams-case.ts";

describe("teams lens places", () => {
  it("a row for each team, by name, and what nobody staffs below all of them", () => {
    const arrangement = teamsLens.place(filledCase().input());
    const at = (id: string) => arrangement.places.get(id)?.y ?? Number.NaN;
    expect([...arrangement.places.keys()].sort()).toEqual(["Data", "Platform", "Rules"]);
    expect(at("Data")).toBeLessThan(at("Platform"));
    expect(at("Platform")).toBeLessThan(at("Rules"));
    expect(arrangement.ticks.filter(({ row }) => row === 0).map(({ text }) => text)).toEqual(["2026"]);
  });

  it("a cell that says what is too much in number, sign and sentence", () => {
    const { under } = teamsLens.place(filledCase().input());
    const texts = under.flatMap((mark) => (mark.draw === "text" ? [mark.text] : []));
    expect(texts).toContain("6 / 5");
    expect(texts).toContain("▲ +1");
    const cell = under.find(({ key }) => key.startsWith("cell Platform"));
    expect(cell).toMatchObject({ tone: "bad" });
    const february = under.flatMap((mark) => ("title" in mark && mark.title ? [mark.title] : []));
    expect(february).toContain("February 2026: 6 asked, 5 there: Hub 3, Portal 3");
  });

  it("a quiet cell for a team of which nobody typed a capacity", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Open", { capacity: null });
      project(board, "Portal");
      staffs(board, "Open", "Portal", { units: 40 });
    });
    const { under } = teamsLens.place(lens.input());
    expect(under.find(({ key }) => key.startsWith("cell"))).toMatchObject({ tone: "quiet" });
    expect(under.some(({ key }) => key.startsWith("over"))).toBe(false);
  });

  it("a block for each month of a team's work, and one for all weeks of it", () => {
    const months = teamsLens.place(filledCase().input()).tokens.map(({ id }) => id);
    expect(months).toContain("Platform-Portal 1");
    expect(months).toHaveLength(4);
    const weeks = teamsLens.place(filledCase().input({ period: "week" })).tokens;
    expect(weeks.map(({ id }) => id).sort()).toEqual(["Platform-Hub", "Platform-Portal"]);
  });

  it("teams without their work where that is asked for", () => {
    expect(teamsLens.place(filledCase().input({ open: "none" })).tokens).toEqual([]);
    expect(teamsLens.place(filledCase().input({ open: "Data" })).tokens).toEqual([]);
    expect(teamsLens.place(filledCase().input({ open: "Platform" })).tokens).toHaveLength(4);
  });

  it("the fullest team first where that is asked for", () => {
    expect([...teamsLens.place(filledCase().input({ sort: "load" })).facts.keys()]).toEqual([
      "Platform",
      "Data",
    ]);
  });

  it("nothing on a board without teams and work, and teams alone without dates", () => {
    const none = teamsLens.place(createLensCase(teamsLens, () => {}).input());
    expect([none.places.size, none.bounds, none.ticks]).toEqual([0, null, []]);
    const alone = teamsLens.place(createLensCase(teamsLens, (board) => team(board, "Data")).input());
    expect([alone.places.size, alone.ticks.length]).toEqual([1, 0]);
  });

  it("as many months as a window holds, from before the status date, and others when asked", () => {
    const lens = createLensCase(teamsLens, (board) => {
      setMeta(board, "statusDate", "2027-06-15");
      team(board, "Data");
      project(board, "Portal", { duration: 800, status: "in-progress", progress: 0.5 });
      staffs(board, "Data", "Portal");
    });
    const shown = (look = {}) => {
      const { ticks, lanes } = teamsLens.place(lens.input(look));
      const months = ticks.filter(({ row }) => row === 1).map(({ key }) => key.slice(2));
      return [months.length, months[0], lanes.length];
    };
    expect(shown()).toEqual([12, "2027-04", 0]);
    expect(shown({ from: "2026-02" })).toEqual([12, "2026-02", 0]);
    expect(shown({ from: "2999-01" })).toEqual([12, "2028-02", 0]);
    expect(shown({ period: "plan" })).toEqual([13, "2026-01", 0]);
    expect(shown({ period: "week" })).toEqual([13, "2027-W22", 0]);
  });

  it("no two cards over each other, all of them inside its bounds, whatever the plan", () => {
    for (let seed = 1; seed <= 24; seed++) {
      const random = sequenceOf(seed);
      const all = Array.from({ length: 1 + random(60) }, () => ({
        isTeam: random(3) === 0,
        start: STARTS[random(STARTS.length)] ?? "2026-01-05",
        duration: 1 + random(400),
        units: random(4) === 0 ? null : random(10),
        by: random(1000),
      }));
      const lens = createLensCase(teamsLens, (board) => fill(board, all));
      for (const period of ["month", "week", "plan"]) {
        for (const open of ["auto", "all", "none"]) expectApart(lens.input({ period, open }), seed);
      }
    }
    const many = Array.from({ length: 300 }, (_, at) => ({
      isTeam: at % 10 === 0,
      start: "2026-01-05",
      duration: 1 + ((at * 37) % 300),
      units: at % 3 === 0 ? null : at % 5,
      by: at * 7,
    }));
    const lens = createLensCase(teamsLens, (board) => fill(board, many));
    for (const open of ["auto", "all"]) expectApart(lens.input({ open }), 0);
  });
});

const STARTS = ["2025-11-03", "2026-02-02", "2026-07-01", "2031-01-01"];

interface Made {
  readonly isTeam: boolean;
  readonly start: string;
  readonly duration: number;
  readonly units: number | null;
  readonly by: number;
}

function fill(board: Board, all: readonly Made[]) {
  const teams: string[] = [];
  all.forEach(({ isTeam, start, duration }, at) => {
    if (isTeam) {
      teams.push(`t${at}`);
      team(board, `t${at}`);
    } else project(board, `p${at}`, { start, duration });
  });
  all.forEach(({ isTeam, units, by }, at) => {
    const staffing = teams[by % Math.max(1, teams.length)];
    if (!isTeam && units !== null && staffing) staffs(board, staffing, `p${at}`, { units });
  });
}

function expectApart(input: ReturnType<LensCase["input"]>, seed: number) {
  const { places, tokens, bounds } = teamsLens.place(input);
  const rects: readonly Rect[] = [...places.values(), ...tokens.map(({ rect }) => rect)];
  expect(rects.length).toBeGreaterThan(0);
  const around = bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  const sorted = [...rects].sort((a, b) => a.y - b.y);
  sorted.forEach((rect, at) => {
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(around.width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(around.height);
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.y >= rect.y + rect.height) break;
      const apart = other.x >= rect.x + rect.width || rect.x >= other.x + other.width;
      if (!apart) throw new Error(`Seed ${seed}: ${JSON.stringify(rect)} lies over ${JSON.stringify(other)}`);
    }
  });
}
