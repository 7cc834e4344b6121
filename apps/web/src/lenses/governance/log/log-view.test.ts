import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import type { Item } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { CHIP, cellRect } from "../cell-grid.ts";
import { governanceLens } from "../governance-lens.ts";
import { findOverlaps } from "../testing/find-overlaps.ts";
import { logGrid } from "./log-grid.ts";
import { bandOf, bands } from "./log-states.ts";
import type { VerdictQuestion } from "./verdict-question.ts";
import { verdictWrites } from "./verdict-writes.ts";

const LOOK = { view: "decisions" };

function fill(it: Board): void {
  const add = (id: string, kind: Item["kind"], values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind, title: id, pos: [0, 0], values });
  setMeta(it, "statusDate", "2026-05-01");
  add("scope", "decision", { status: "open", due: "2026-04-01" });
  add("vendor", "decision", { status: "open", due: "2026-03-01" });
  add("past", "decision", { status: "decided", decidedOn: "2026-01-05", due: "2026-01-01" });
  add("fixed", "decision", { status: "proposed", locked: true });
  add("wish", "request", { status: "assessed", assessment: "Two weeks late" });
  add("hub", "project");
  addLink(it, { kind: "governs", from: "scope", to: "hub" });
}

const board = () => createLensCase(governanceLens, fill);

function corner(lens: LensCase, kind: "decision" | "request", status: string): readonly [number, number] {
  const row = bandOf(kind);
  const column = bands[row]?.states.findIndex(({ value }) => value === status) ?? 0;
  const rect = cellRect(logGrid(lens.input(LOOK)), { row, column });
  return [rect.x + (rect.width - CHIP.width) / 2, rect.y + (rect.height - CHIP.height) / 2];
}

/** Drops a card and answers what is asked. */
function settle(lens: LensCase, id: string, to: readonly [number, number]) {
  const input = lens.input(LOOK);
  const place = governanceLens.place(input).places.get(id);
  if (!place) throw new Error("It has no place.");
  const drop = governanceLens.drop(input, new Map([[id, { ...place, x: to[0], y: to[1] }]]));
  if (!drop.ok || !drop.question) throw new Error("Nothing was asked.");
  const answer = { by: " Ann ", on: "2026-05-02", reason: "Cheaper", options: "A or B", outcome: "A" };
  lens.write({ ...drop, writes: verdictWrites(input.items, drop.question as VerdictQuestion, answer) });
}

describe("log: where decisions and requests stand", () => {
  it("puts decisions above and requests below, what is needed first on top, and flags what is late", () => {
    const { places, facts, under } = governanceLens.place(board().input(LOOK));
    expect([...places.keys()].sort()).toEqual(["fixed", "past", "scope", "vendor", "wish"]);
    expect(places.get("vendor")?.y).toBeLessThan(places.get("scope")?.y ?? 0);
    expect(places.get("wish")?.y).toBeGreaterThan(places.get("scope")?.y ?? 0);
    expect(facts.get("scope")).toEqual({ late: true, governs: 1 });
    expect(facts.get("past")).toMatchObject({ late: false });
    expect(under.find(({ key }) => key === "decision")).toMatchObject({ text: "Decisions · 4" });
    expect(under.find(({ key }) => key === "request")).toMatchObject({ text: "Change requests · 1" });
    expect(under.find(({ key }) => key === "request assessed count")).toMatchObject({ text: "1" });
  });

  it("lets no two of 300 cards overlap, all inside the bounds", () => {
    const lens = createLensCase(governanceLens, (it) => {
      for (let index = 0; index < 300; index += 1) {
        const band = bands[index % 2];
        const states = band?.states ?? [];
        const status = states[(index * index * 3) % states.length]?.value;
        addItem(it, { id: `d${index}`, kind: band?.kind ?? "decision", pos: [0, 0], values: { status } });
      }
    });
    const arrangement = governanceLens.place(lens.input(LOOK));
    expect(arrangement.places.size).toBe(300);
    expect(findOverlaps(arrangement)).toEqual([]);
  });
});

describe("log: what a drop means", () => {
  it("moves what needs no verdict at once, in one step", () => {
    const lens = board();
    const drop = lens.drop({ scope: corner(lens, "decision", "proposed") }, LOOK);
    expect(drop).toMatchObject({ name: "Move decision", hint: "Proposed" });
    expect(lens.input().items.get("scope")).toMatchObject({ status: "proposed" });
    lens.undo();
    expect(lens.input().items.get("scope")).toMatchObject({ status: "open" });
  });

  it("asks who decided, when and why, and writes it all as one step", () => {
    const lens = board();
    settle(lens, "scope", corner(lens, "decision", "decided"));
    expect(lens.input().items.get("scope")).toMatchObject({
      status: "decided",
      decidedBy: "Ann",
      decidedOn: "2026-05-02",
      reason: "Cheaper",
      options: "A or B",
      outcome: "A",
    });
    lens.undo();
    expect(lens.input().items.get("scope")).toMatchObject({ status: "open", decidedBy: "", reason: "" });
  });

  it("keeps why a request was raised, and writes the verdict after its assessment", () => {
    const lens = board();
    settle(lens, "wish", corner(lens, "request", "rejected"));
    expect(lens.input().items.get("wish")).toMatchObject({
      status: "rejected",
      decidedBy: "Ann",
      reason: "",
      assessment: "Two weeks late\nRejected: Cheaper",
    });
  });

  it("refuses the other row, states that do not exist, locked cards and places outside", () => {
    const lens = board();
    const refused = { ok: false, reason: expect.any(String) };
    expect(lens.drop({ scope: corner(lens, "request", "raised") }, LOOK)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("upper row"),
    });
    const [x] = corner(lens, "request", "done");
    const [, y] = corner(lens, "decision", "open");
    expect(lens.drop({ scope: [x, y] }, LOOK)).toMatchObject(refused);
    expect(lens.drop({ fixed: corner(lens, "decision", "open") }, LOOK)).toMatchObject(refused);
    expect(lens.drop({ scope: [-9000, 0] }, LOOK)).toMatchObject(refused);
    expect(lens.drop({ scope: corner(lens, "decision", "open") }, LOOK)).toMatchObject({ writes: [] });
  });
});

describe("log: keys and new cards", () => {
  it("reaches the next column with an arrow, and stops at the last state of the kind", () => {
    const lens = board();
    const place = governanceLens.place(lens.input(LOOK)).places.get("scope") ?? { x: 0, y: 0 };
    const [dx, dy] = governanceLens.step(lens.input(LOOK), "scope", "right", false);
    lens.drop({ scope: [place.x + dx, place.y + dy] }, LOOK);
    expect(lens.input().items.get("scope")).toMatchObject({ status: "proposed" });
    const [far] = governanceLens.step(lens.input(LOOK), "scope", "right", true);
    const [superseded] = corner(lens, "decision", "superseded");
    const now = governanceLens.place(lens.input(LOOK)).places.get("scope")?.x ?? 0;
    expect(now + far).toBeCloseTo(superseded);
    expect(governanceLens.step(lens.input(LOOK), "scope", "down", false)).toEqual([0, 0]);
  });

  it("makes a decision or a request that stands where the place says", () => {
    const lens = board();
    const at = (kind: "decision" | "request", status: string) => {
      const [x, y] = corner(lens, kind, status);
      return governanceLens.create(lens.input(LOOK), null, [x + 100, y + 30]);
    };
    expect(at("decision", "proposed")).toEqual({ kind: "decision", values: { status: "proposed" } });
    expect(at("request", "assessed")).toEqual({ kind: "request", values: { status: "assessed" } });
    expect(at("decision", "decided")).toEqual({ kind: "decision", values: {} });
    expect(governanceLens.create(lens.input(LOOK), "project", [0, 0])).toBe(null);
  });
});
