import { addItem, addLink } from "@throughline/board";
import { expect, it } from "vitest";
import type { Write } from "./drop.ts";
import { editsOfWrites } from "./edits-of-writes.ts";
import { mapLens } from "./map/map-lens.ts";
import { createLensCase } from "./testing/lens-case.ts";

const board = () =>
  createLensCase(mapLens, (it) => {
    addItem(it, { id: "work", kind: "project", pos: [0, 0], values: { rank: "a1" } });
    addItem(it, { id: "crew", kind: "team", pos: [0, 0] });
    addLink(it, {
      id: "staff",
      kind: "staffs",
      from: "crew",
      to: "work",
      values: { byPeriod: { "2026-01": 2, "2026-02": 1 } },
    });
  });

const writes: readonly Write[] = [
  { do: "set", id: "work", field: "rank", value: "a0" },
  { do: "meta", field: "budget", value: 500 },
  { do: "entry", id: "staff", field: "byPeriod", key: "2026-01", value: null },
  { do: "entry", id: "staff", field: "byPeriod", key: "2026-03", value: 2 },
  { do: "add-item", item: { kind: "decision", pos: [9, 9], title: "Go" } },
];

it("writes all of it as one step, which one undo takes back", () => {
  const lens = board();
  lens.write({ ok: true, name: "Change it all", writes });
  const after = lens.input();
  expect(after.items.get("work")).toMatchObject({ rank: "a0" });
  expect(after.meta.budget).toBe(500);
  expect(after.links.get("staff")).toMatchObject({ byPeriod: { "2026-02": 1, "2026-03": 2 } });
  expect([...after.items.values()].map((item) => item.title)).toContain("Go");
  lens.undo();
  const before = lens.input();
  expect(before.items.get("work")).toMatchObject({ rank: "a1" });
  expect(before.meta.budget).toBeNull();
  expect(before.links.get("staff")).toMatchObject({ byPeriod: { "2026-01": 2, "2026-02": 1 } });
  expect(before.items.size).toBe(2);
});

it("says nothing was written only when nothing could be", () => {
  const lens = board();
  const gone: Write = { do: "set", id: "gone-for-good", field: "rank", value: "a0" };
  expect(() => lens.write({ ok: true, name: "x", writes: [gone] })).toThrow();
  lens.write({ ok: true, name: "x", writes: [gone, ...writes] });
  expect(lens.input().meta.budget).toBe(500);
});

it("tells what a drop would write as a trial, without what has no consequence yet", () => {
  expect(editsOfWrites(board().input(), writes)).toEqual([
    { id: "work", rank: "a0" },
    { id: "board", budget: 500 },
    { id: "staff", byPeriod: { "2026-02": 1, "2026-03": 2 } },
  ]);
});
