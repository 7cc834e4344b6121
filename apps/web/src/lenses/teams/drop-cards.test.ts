import { describe, expect, it } from "vitest";
import { createLensCase } from "../testing/lens-case.ts";
import { teamsLens } from "./teams-lens.ts";
import { filledCase, loadsOf, placeOf, project, staffs, team } from "./testing/teams-case.ts";

describe("dropping cards on teams", () => {
  it("puts a team before another, as one step", () => {
    const lens = filledCase();
    const names = () => [...teamsLens.place(lens.input()).facts.keys()];
    const drop = lens.drop({ Platform: [0, placeOf(lens, "Data").y - 20] });
    expect(drop).toMatchObject({ ok: true, name: "Move team", hint: "Before Data" });
    expect(names()).toEqual(["Platform", "Data"]);
    lens.undo();
    expect(names()).toEqual(["Data", "Platform"]);
  });

  it("does by arrow keys what the hand does", () => {
    const lens = filledCase();
    const { x, y } = placeOf(lens, "Data");
    const [dx, dy] = teamsLens.step(lens.input(), "Data", "down", false);
    expect(lens.drop({ Data: [x + dx, y + dy] })).toMatchObject({ hint: "Last" });
    const chip = placeOf(lens, "Rules");
    const [right, up] = teamsLens.step(lens.input(), "Rules", "up", false);
    lens.drop({ Rules: [chip.x + right, chip.y + up] });
    expect(lens.input().links.get([...lens.input().linksAt("Rules")][0] ?? "")).toMatchObject({
      kind: "staffs",
      from: "Data",
      units: 1,
    });
  });

  it("keeps a locked team, a team in its own row, and an order by load where they are, and says why", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Data", { locked: true });
      team(board, "Platform");
    });
    expect(lens.drop({ Data: [0, 500] })).toMatchObject({ ok: false });
    expect(lens.drop({ Platform: [40, placeOf(lens, "Platform").y + 4] })).toMatchObject({
      ok: true,
      writes: [],
    });
    expect(lens.drop({ Platform: [0, -90] }, { sort: "load" })).toMatchObject({ ok: false });
    expect(lens.drop({ Platform: [0, 400] }, { sort: "load" })).toMatchObject({ ok: true, writes: [] });
    expect(filledCase().drop({ Data: [0, -90] }, { sort: "load" })).toMatchObject({ ok: false });
  });

  it("gives a project that nobody staffs one person, as one step", () => {
    const lens = filledCase();
    const drop = lens.drop({ Rules: [40, placeOf(lens, "Platform").y + 10] });
    expect(drop).toMatchObject({ ok: true, name: "Staff Rules" });
    expect(drop.ok && drop.hint).toContain("One person of Platform");
    expect(loadsOf(lens, "Platform")["2026-03"]).toBeCloseTo(20 / 22, 3);
    expect(teamsLens.place(lens.input()).places.has("Rules")).toBe(false);
    lens.undo();
    expect(teamsLens.place(lens.input()).places.has("Rules")).toBe(true);
  });

  it("says where one more person is too much", () => {
    const lens = createLensCase(teamsLens, (board) => {
      team(board, "Platform", { capacity: 3 });
      project(board, "Portal");
      project(board, "Rules");
      staffs(board, "Platform", "Portal", { units: 3 });
    });
    const drop = lens.drop({ Rules: [0, 10] });
    expect(drop.ok && drop.hint).toContain("over in Jan, 3.6 / 3");
  });
});

describe("making teams", () => {
  it("makes a team anywhere, and nothing else", () => {
    const input = filledCase().input();
    expect(teamsLens.create(input, null, [0, 0])).toEqual({ kind: "team", values: {} });
    expect(teamsLens.create(input, "risk", [0, 0])).toBeNull();
  });
});
