import { describe, expect, it } from "vitest";
import { createLensCase } from "../testing/lens-case.ts";
import { adoptLeveling } from "./adopt-leveling.ts";
import { levelPlan } from "./leveling.ts";
import { keepProposal } from "./proposal-store.ts";
import { teamsLens } from "./teams-lens.ts";
import { loadsOf, project, staffs, team } from "./testing/teams-case.ts";

/** Two projects of January that ask for all of one team. */
const crowded = (values: Record<string, unknown> = {}) => {
  const lens = createLensCase(teamsLens, (board) => {
    team(board, "Data", { capacity: 2 });
    project(board, "Hub", { duration: 10 });
    project(board, "Portal", { duration: 10, ...values });
    staffs(board, "Data", "Hub", { units: 2 });
    staffs(board, "Data", "Portal", { units: 2 });
  });
  const { items, links, meta } = lens.input();
  return { lens, leveling: levelPlan({ items, links, meta }) };
};

describe("leveling", () => {
  it("is proposed without being written, and drawn as a ghost only while it is asked for", () => {
    const { lens, leveling } = crowded();
    expect(leveling.proposal.moves).toHaveLength(1);
    const ghosts = (look = {}) =>
      teamsLens.place(lens.input(look)).under.filter(({ key }) => key.startsWith("ghost")).length;
    keepProposal(lens.input().items, leveling);
    expect(ghosts({ period: "week" })).toBe(0);
    expect(ghosts({ period: "week", level: "on" })).toBeGreaterThan(0);
    keepProposal(lens.input().items, null);
    expect(ghosts({ period: "week", level: "on" })).toBe(0);
    expect(lens.input().items.get("Portal")).toMatchObject({ start: "2026-01-05" });
  });

  it("is adopted as one step that leaves the load it promised", () => {
    const { lens, leveling } = crowded();
    const writes = adoptLeveling(lens.input().items, leveling.proposal);
    lens.write({ ok: true, name: "Adopt leveling", writes });
    expect(lens.input().figures.item("Data")?.team).toEqual(leveling.teams.get("Data"));
    expect(lens.input().figures.item("Data")?.team?.overloaded).toEqual([]);
    lens.undo();
    expect(lens.input().items.get("Portal")).toMatchObject({ start: "2026-01-05" });
    expect(loadsOf(lens, "Data")).toEqual({ "2026-01": 1.818 });
  });

  it("leaves locked cards where they are", () => {
    const { lens, leveling } = crowded();
    const [move] = leveling.proposal.moves;
    const items = new Map(lens.input().items);
    const moved = items.get(move?.item ?? "");
    if (moved) items.set(moved.id, { ...moved, locked: true });
    expect(adoptLeveling(items, leveling.proposal)).toEqual([]);
  });
});
