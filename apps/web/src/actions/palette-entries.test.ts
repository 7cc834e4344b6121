import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import type { ActionContext } from "./action.ts";
import { barPlace } from "./bar-place.ts";
import { findEntries } from "./palette-entries.ts";
import { isEnabled } from "./run-action.ts";

function open(canEdit = true): ActionContext {
  const session = createLocalSession((board) => {
    addItem(board, { kind: "risk", pos: [0, 0], title: "Vendor is late", id: "late" });
    addItem(board, { kind: "goal", pos: [0, 0], title: "Align all teams", id: "align" });
    addItem(board, { kind: "note", pos: [0, 0], title: "", id: "empty" });
  });
  const workspace = createWorkspace();
  workspace.select(["late", "align"]);
  return { session: { ...session, canEdit: () => canEdit }, workspace, notify: () => {} };
}

const ids = (query: string, context = open(), recent: readonly string[] = []) =>
  findEntries(query, context, recent).map((entry) => entry.id);

describe("the palette", () => {
  it("lists all that can be done, what was used last first", () => {
    const listed = ids("", open(), ["fit-board", "theme"]);
    expect(listed[0]).toBe("fit-board");
    expect(listed).toContain("turn-into-goal");
    expect(listed).not.toContain("palette");
  });

  it("finds actions by words in any order, those that begin with them first", () => {
    expect(ids("align")[0]).toMatch(/^align-/);
    expect(ids("left align")).toContain("align-left");
    expect(ids("no such thing at all")).toEqual([]);
  });

  it("finds cards by title and kind, and none without a title", () => {
    expect(ids("late vendor")).toEqual(["card late"]);
    expect(ids("note")).not.toContain("card empty");
    expect(ids("align all")).toContain("card align");
  });

  it("offers only what this person may do", () => {
    const context = open(false);
    for (const entry of findEntries("", context, [])) {
      if ("action" in entry) expect(isEnabled(entry.action, context)).toBe(true);
    }
    expect(ids("delete", context)).toEqual([]);
  });
});

describe("barPlace", () => {
  const stage = { x: 0, y: 50, width: 1000, height: 700 };
  const bar = [300, 40] as const;

  it("stands above the target, or below it where there is no room", () => {
    expect(barPlace({ x: 400, y: 300, width: 200, height: 100 }, bar, stage)).toEqual([350, 248]);
    expect(barPlace({ x: 400, y: 60, width: 200, height: 100 }, bar, stage)).toEqual([350, 172]);
  });

  it("stays inside the stage, over a target that fills it", () => {
    expect(barPlace({ x: -500, y: -500, width: 3000, height: 3000 }, bar, stage)).toEqual([688, 62]);
    expect(barPlace({ x: 0, y: 300, width: 50, height: 50 }, bar, stage)?.[0]).toBe(12);
  });

  it("goes away with a target that is out of sight", () => {
    expect(barPlace({ x: 1100, y: 300, width: 50, height: 50 }, bar, stage)).toBeUndefined();
  });
});
