import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../testing/lens-case.ts";
import { teamsLens } from "./teams-lens.ts";
import { sequenceOf } from "./testing/sequence-of.ts";
import {
  filledCase,
  loadsOf,
  press,
  pressToken,
  project,
  staffs,
  team,
  tokenOf,
} from "./testing/teams-case.ts";

describe("dragging people", () => {
  it("takes them to another month and changes no other, as one step", () => {
    const lens = filledCase();
    const before = { "2026-01": 5.455, "2026-02": 6 };
    expect(loadsOf(lens, "Platform")).toEqual(before);
    const drop = press(lens, "Platform-Portal 2026-02", "right");
    expect(drop).toMatchObject({ ok: true, name: "Move people" });
    expect(drop.ok && drop.hint).toBe(
      "3 people from February 2026 to March 2026; Platform 6 / 5 → 3 / 5 and 0 → 3",
    );
    expect(loadsOf(lens, "Platform")).toEqual({ "2026-01": 5.455, "2026-02": 3, "2026-03": 3 });
    lens.undo();
    expect(loadsOf(lens, "Platform")).toEqual(before);
  });

  it("counts people as figures do where the work has only a part of the month", () => {
    const lens = filledCase();
    press(lens, "Platform-Portal 2026-02", "left");
    expect(loadsOf(lens, "Platform")).toEqual({ "2026-01": 8.455, "2026-02": 3 });
    expect(lens.input().links.get("Platform-Portal")).toMatchObject({ start: null, finish: null, units: 3 });
  });

  it("keeps one person in the other months of a link without any figure", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Data");
      project(board, "Hub", { duration: 80 });
      staffs(board, "Data", "Hub");
    });
    const before = loadsOf(lens, "Data");
    press(lens, "Data-Hub 2026-02", "right");
    expect(loadsOf(lens, "Data")).toEqual({ ...before, "2026-02": 0, "2026-03": 2 });
  });

  it("brings them back to where they were", () => {
    const lens = filledCase();
    const before = loadsOf(lens, "Platform");
    press(lens, "Platform-Portal 2026-02", "right");
    press(lens, "Platform-Portal 2026-03", "left");
    expect(loadsOf(lens, "Platform")).toMatchObject(before);
  });

  it("gives all of the work to another team by the up key, with another month in the same step", () => {
    const lens = filledCase();
    const drop = press(lens, "Platform-Portal 2026-02", "up");
    expect(drop).toMatchObject({ ok: true, name: "Give work to Data" });
    expect(lens.input().links.get("Platform-Portal")).toMatchObject({ from: "Data" });
    expect(loadsOf(lens, "Data")["2026-02"]).toBe(3);
    lens.undo();
    const input = lens.input();
    const { id, rect } = tokenOf(lens, "Platform-Portal 2026-02");
    const both = teamsLens.dropToken?.(input, id, { ...rect, x: rect.x + 68, y: 5 });
    if (both) lens.write(both);
    expect(loadsOf(lens, "Data")).toEqual({ "2026-01": 2.727, "2026-02": 0, "2026-03": 3 });
    lens.undo();
    expect(lens.input().links.get("Platform-Portal")).toMatchObject({ from: "Platform", byPeriod: {} });
  });

  it("gives one month alone to a team that works on the same already", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Data");
      team(board, "Platform");
      project(board, "Hub");
      staffs(board, "Data", "Hub");
      staffs(board, "Platform", "Hub", { units: 2 });
    });
    const drop = press(lens, "Platform-Hub 2026-02", "up");
    expect(drop).toMatchObject({ ok: true, name: "Move people" });
    expect(drop.ok && drop.hint).toBe(
      "2 people in February 2026; Platform 2 / 5 → 0 / 5, Data 1 / 5 → 3 / 5",
    );
    expect(loadsOf(lens, "Data")).toEqual({ "2026-01": 0.909, "2026-02": 3 });
    expect(loadsOf(lens, "Platform")).toEqual({ "2026-01": 1.818 });
    lens.undo();
    expect(loadsOf(lens, "Platform")).toEqual({ "2026-01": 1.818, "2026-02": 2 });
  });

  it("refuses what the plan cannot mean and says what to do", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Data");
      team(board, "Platform");
      project(board, "Done", { status: "done", progress: 1 });
      project(board, "Hub");
      staffs(board, "Data", "Done", { units: 1 });
      staffs(board, "Data", "Hub", { units: 1, byPeriod: { "2026-02": 2 } });
      staffs(board, "Platform", "Hub", { units: 1 });
    });
    expect(press(lens, "Data-Done 2026-02", "right")).toMatchObject({ ok: false });
    const typed = press(lens, "Data-Hub", "right", { period: "week" });
    expect(!typed.ok && typed.reason).toContain("typed by month");
    const taken = press(lens, "Platform-Hub", "up", { period: "week" });
    expect(!taken.ok && taken.reason).toContain("already works on “Hub”");
    expect(press(lens, "Platform-Hub 2026-02", "down")).toMatchObject({ ok: true, writes: [] });
  });

  it("moves the whole stretch in weeks", () => {
    const lens = filledCase();
    const drop = press(lens, "Platform-Portal", "right", { period: "week" });
    expect(drop.ok && drop.hint).toContain("the work itself stays");
    expect(lens.input().links.get("Platform-Portal")).toMatchObject({
      start: "2026-01-12",
      finish: "2026-03-06",
    });
  });

  it("leaves the sum of people over all months as it is, whatever is moved where", () => {
    const sum = (lens: LensCase) => Object.values(loadsOf(lens, "Data")).reduce((all, load) => all + load, 0);
    const staffings = [{ units: 2 }, {}, { units: 1, byPeriod: { "2026-02": 3 } }];
    for (let seed = 1; seed <= 24; seed++) {
      const random = sequenceOf(seed);
      const lens = createLensCase(teamsLens, (board) => {
        team(board, "Data");
        project(board, "Hub", { start: "2026-01-14", duration: 70 });
        staffs(board, "Data", "Hub", staffings[seed % staffings.length]);
      });
      const before = sum(lens);
      for (let move = 0; move < 5; move++) {
        const { tokens } = teamsLens.place(lens.input());
        const token = tokens[random(tokens.length)];
        if (token) pressToken(lens, token, random(2) === 0 ? "left" : "right");
      }
      expect(sum(lens), `seed ${seed}`).toBeCloseTo(before, 2);
    }
  });
});
