import { addItem, addLink, type Board } from "@throughline/board";
import type { Item } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { governanceLens } from "../governance-lens.ts";
import { findOverlaps } from "../testing/find-overlaps.ts";

const LOOK = { view: "raci", rows: "all" };

function fill(it: Board): void {
  const add = (id: string, kind: Item["kind"], y: number, values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind, title: id, pos: [0, y], values });
  const owns = (id: string, from: string, to: string, role: string) =>
    addLink(it, { id, kind: "owns", from, to, values: { role } });
  add("hub", "project", 200);
  add("site", "project", 100, { owner: "Bob" });
  add("named", "project", 300, { owner: "Bob" });
  add("calls", "benefit", 0);
  add("save", "goal", 0);
  add("ann", "stakeholder", 0);
  add("crew", "team", 0);
  add("far", "stakeholder", 0);
  owns("l1", "ann", "hub", "A");
  owns("l2", "crew", "hub", "R");
  owns("l3", "ann", "save", "A");
  owns("l4", "ann", "calls", "A");
  owns("l5", "crew", "calls", "A");
  owns("l6", "crew", "site", "C");
}

const board = () => createLensCase(governanceLens, fill);

function letter(lens: LensCase, id: string) {
  const found = governanceLens.place(lens.input(LOOK)).tokens.find((token) => token.id === id);
  if (!found) throw new Error("There is no such letter.");
  return found;
}

function dropBy(lens: LensCase, id: string, [dx, dy]: readonly [number, number]) {
  const { rect } = letter(lens, id);
  const moved = { ...rect, x: rect.x + dx, y: rect.y + dy };
  return governanceLens.dropToken?.(lens.input(LOOK), id, moved) ?? { ok: false as const, reason: "" };
}

describe("RACI: where rows, people and letters stand", () => {
  it("groups rows by kind, rows and people in the order of the map", () => {
    const { places, ticks, under } = governanceLens.place(board().input(LOOK));
    const tops = ["save", "calls", "site", "hub", "named"].map((id) => places.get(id)?.y ?? -1);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const titles = under.filter(({ key }) => key.endsWith(" title"));
    expect(titles.map((mark) => (mark.draw === "text" ? mark.text : ""))).toEqual([
      "Goals · 1",
      "Benefits · 1",
      "Projects · 3",
    ]);
    expect(ticks.filter(({ x }) => x > 0).map(({ key }) => key)).toEqual(["ann", "crew", "far"]);
    expect(under.find(({ key }) => key === "count ann")).toMatchObject({ text: "3 A" });
    expect(letter(board(), "l2")).toMatchObject({
      text: "R",
      name: "Responsible: crew for hub",
      item: "hub",
    });
  });

  it("keeps the order of people while a letter goes from one to another", () => {
    const lens = board();
    const order = () =>
      governanceLens
        .place(lens.input(LOOK))
        .ticks.filter(({ x }) => x > 0)
        .map(({ key }) => key);
    const before = order();
    lens.write(dropBy(lens, "l1", [120, 0]));
    expect(lens.input().links.get("l1")).toMatchObject({ from: "far" });
    expect(order()).toEqual(before);
  });

  it("says where nobody or too many answer for something", () => {
    const { facts } = governanceLens.place(board().input(LOOK));
    expect(facts.get("hub")).toEqual({ check: null, tone: null });
    expect(facts.get("calls")).toEqual({ check: "2 accountable", tone: "bad" });
    expect(facts.get("save")).toEqual({ check: "No one responsible", tone: "warn" });
    expect(facts.get("site")).toEqual({ check: "No one responsible", tone: "warn" });
    expect(facts.get("named")).toEqual({ check: "By name only: Bob", tone: "quiet" });
  });

  it("flags a person who is accountable for too much", () => {
    const lens = createLensCase(governanceLens, (it) => {
      addItem(it, { id: "ann", kind: "stakeholder", title: "Ann", pos: [0, 0] });
      for (let index = 0; index < 6; index += 1) {
        addItem(it, { id: `p${index}`, kind: "project", pos: [0, 0] });
        addLink(it, { kind: "owns", from: "ann", to: `p${index}`, values: { role: "A" } });
      }
    });
    const { under } = governanceLens.place(lens.input(LOOK));
    expect(under.find(({ key }) => key === "count ann")).toMatchObject({
      text: "6 A: too many",
      tone: "warn",
    });
  });

  it("shows rows of one kind when asked, and says how many people are not shown", () => {
    const lens = createLensCase(governanceLens, (it) => {
      addItem(it, { id: "p", kind: "project", pos: [0, 0] });
      addItem(it, { id: "g", kind: "goal", pos: [0, 0] });
      for (let index = 0; index < 15; index += 1)
        addItem(it, { id: `s${index}`, kind: "stakeholder", pos: [0, 0] });
    });
    const some = governanceLens.place(lens.input({ ...LOOK, rows: "goal" }));
    expect([...some.places.keys()]).toEqual(["g"]);
    expect(some.ticks.find(({ key }) => key === "more")?.text).toBe("+3 more");
    const all = governanceLens.place(lens.input({ ...LOOK, people: "all" }));
    expect(all.ticks.find(({ key }) => key === "more")).toBe(undefined);
  });

  it("lets no two of 300 cards overlap, all inside the bounds", () => {
    const kinds = ["goal", "benefit", "change", "project", "deliverable"] as const;
    const lens = createLensCase(governanceLens, (it) => {
      for (let index = 0; index < 300; index += 1) {
        addItem(it, { id: `r${index}`, kind: kinds[(index * index) % 5] ?? "goal", pos: [0, index % 7] });
      }
    });
    const arrangement = governanceLens.place(lens.input(LOOK));
    expect(arrangement.places.size).toBe(300);
    expect(findOverlaps(arrangement)).toEqual([]);
  });
});

describe("RACI: what a drop means", () => {
  it("gives a part to another person in one step, and one undo takes it back", () => {
    const lens = board();
    const step = governanceLens.stepToken?.(lens.input(LOOK), "l2", "right", false) ?? [0, 0];
    const drop = dropBy(lens, "l2", step);
    expect(drop).toMatchObject({ ok: true, hint: "Responsible: far" });
    lens.write(drop);
    expect(lens.input().links.get("l2")).toMatchObject({ from: "far", to: "hub", role: "R" });
    lens.undo();
    expect(lens.input().links.get("l2")).toMatchObject({ from: "crew", to: "hub" });
  });

  it("moves a part to another row by the arrow down", () => {
    const lens = board();
    const step = governanceLens.stepToken?.(lens.input(LOOK), "l2", "down", false) ?? [0, 0];
    lens.write(dropBy(lens, "l2", step));
    expect(lens.input().links.get("l2")).toMatchObject({ from: "crew", to: "named" });
  });

  it("refuses a second part of one person in one row, rows that are dragged, and places beside all", () => {
    const lens = board();
    expect(dropBy(lens, "l2", [-60, 0])).toMatchObject({
      ok: false,
      reason: expect.stringContaining("already is accountable"),
    });
    expect(dropBy(lens, "l2", [0, 2])).toMatchObject({ ok: true, writes: [] });
    expect(dropBy(lens, "l2", [-4000, 0])).toMatchObject({ ok: false });
    expect(lens.drop({ hub: [0, 900] }, LOOK)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("letter"),
    });
    expect(governanceLens.step(lens.input(LOOK), "hub", "down", false)).toEqual([0, 0]);
  });

  it("makes a card of the kind whose rows are there", () => {
    const lens = board();
    const { places } = governanceLens.place(lens.input(LOOK));
    const y = (places.get("calls")?.y ?? 0) + 10;
    expect(governanceLens.create(lens.input(LOOK), null, [20, y])).toEqual({ kind: "benefit", values: {} });
    expect(governanceLens.create(lens.input(LOOK), "risk", [20, y])).toBe(null);
  });
});
