import { addItem, type Board } from "@throughline/board";
import type { Item } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLensCase, type LensCase } from "../testing/lens-case.ts";
import type { Cell } from "./read-risk-cards.ts";
import { cellRect, HAPPENED_COLUMN, riskGeometry } from "./risk-geometry.ts";
import { riskLens } from "./risk-lens.ts";

function fill(it: Board): void {
  const add = (id: string, kind: Item["kind"], values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind, title: id, pos: [0, 0], values });
  add("lock-in", "risk", {
    probability: 0.35,
    impact: 3,
    money: 1_000_000,
    owner: "Ann",
    response: "reduce",
  });
  add("flood", "risk", { probability: 0.15, impact: 4, money: 9_000_000, owner: "Bob" });
  add("delay", "risk", { probability: 0.9, impact: 4, money: 100_000, owner: "ann " });
  add("treated", "risk", {
    probability: 0.7,
    impact: 4,
    residualProbability: 0.3,
    residualImpact: 2,
    status: "mitigating",
    money: 500_000,
  });
  add("luck", "risk", { probability: 0.5, impact: 2, money: 200_000, polarity: "opportunity" });
  add("fresh", "risk");
  add("gone", "risk", { probability: 0.5, impact: 5, status: "closed", money: 7 });
  add("stuck", "risk", { probability: 0.5, impact: 5, locked: true });
  add("guess", "assumption", { probability: 0.5, impact: 3 });
  add("trouble", "issue", { impact: 4, money: 50_000 });
  add("vague", "issue");
  add("work", "project");
}

const board = () => createLensCase(riskLens, fill);

/** The top left corner at which the middle of a chip lies in the middle of a cell. */
function corner(lens: LensCase, cell: Cell, size = { width: 168, height: 52 }): readonly [number, number] {
  const { x, y, width, height } = cellRect(riskGeometry(lens.input()), cell);
  return [x + (width - size.width) / 2, y + (height - size.height) / 2];
}

function happened(row: number): Cell {
  return { row, column: HAPPENED_COLUMN };
}

function inTray(lens: LensCase): readonly [number, number] {
  const { tray } = riskGeometry(lens.input());
  return [tray.x + 400, tray.y + 24];
}

function rectFor(lens: LensCase, cell: Cell) {
  const size = { width: 16, height: 16 };
  const [x, y] = corner(lens, cell, size);
  return { x, y, ...size };
}

describe("risk lens: where cards stand", () => {
  it("puts each card into its cell, what happened beside the grid, the rest below it", () => {
    const lens = board();
    const { places } = riskLens.place(lens.input());
    const geometry = riskGeometry(lens.input());
    const holds = (id: string, cell: Cell) => {
      const [place, rect] = [places.get(id), cellRect(geometry, cell)];
      return (
        place !== undefined &&
        place.x >= rect.x &&
        place.y >= rect.y &&
        place.x + place.width <= rect.x + rect.width &&
        place.y + place.height <= rect.y + rect.height
      );
    };
    expect(holds("lock-in", { row: 2, column: 3 })).toBe(true);
    expect(holds("flood", { row: 1, column: 4 })).toBe(true);
    expect(holds("delay", { row: 5, column: 4 })).toBe(true);
    expect(holds("guess", { row: 3, column: 3 })).toBe(true);
    expect(holds("trouble", happened(4))).toBe(true);
    for (const id of ["fresh", "vague"]) expect(places.get(id)?.y).toBeGreaterThan(geometry.tray.y);
    expect(places.has("gone")).toBe(false);
    expect(places.has("work")).toBe(false);
  });

  it("draws more likely rows higher and larger impacts further right", () => {
    const lens = board();
    const geometry = riskGeometry(lens.input());
    expect(cellRect(geometry, { row: 5, column: 1 }).y).toBe(0);
    expect(cellRect(geometry, { row: 1, column: 1 }).y).toBeGreaterThan(
      cellRect(geometry, { row: 2, column: 1 }).y,
    );
    expect(cellRect(geometry, { row: 1, column: 2 }).x).toBeGreaterThan(0);
  });

  it("shows what is closed when it is asked for, and only one owner's cards under any spelling", () => {
    const lens = board();
    const shown = (look: Record<string, string>) =>
      [...riskLens.place(lens.input(look)).places.keys()].sort();
    expect(shown({ status: "closed" })).toEqual(["gone"]);
    expect(shown({ owner: "Ann" })).toEqual(["delay", "lock-in"]);
    expect(shown({ response: "reduce" })).toEqual(["lock-in"]);
    expect(shown({ status: "all" })).toContain("gone");
  });

  it("joins a card with what remains of it by an arrow, and offers a dot where nobody said", () => {
    const lens = board();
    const { tokens, under } = riskLens.place(lens.input());
    const geometry = riskGeometry(lens.input());
    const remains = tokens.find(({ id }) => id === "treated");
    const cell = cellRect(geometry, { row: 2, column: 2 });
    expect(remains?.rect.x).toBeGreaterThanOrEqual(cell.x);
    expect(remains?.rect.y).toBeLessThan(cell.y + cell.height);
    expect(under.some(({ key }) => key === "residual treated")).toBe(true);
    expect(tokens.find(({ id }) => id === "flood")).toMatchObject({ tone: "faint", item: "flood" });
    expect(under.some(({ key }) => key === "residual flood")).toBe(false);
    expect(riskLens.place(lens.input({ residual: "hidden" })).tokens).toEqual([]);
  });

  it("says the money of each cell, row and column, and never lets a gain hide a loss", () => {
    const lens = board();
    const { under, ticks, lanes } = riskLens.place(lens.input());
    const money = under.find(({ key }) => key === "grid 2 3 money");
    expect(money).toMatchObject({ text: "$350K" });
    // 0.15 × 9 M, 0.9 × 0.1 M, and 0.3 × 0.5 M of the one that is treated.
    expect(ticks.find(({ key }) => key === "money 4")).toMatchObject({ text: "$1.6M" });
    expect(lanes.find(({ key }) => key === "probability 3")?.note).toBe("41–60 %");
  });

  it("flags the card whose money is more than its cell says, and says than which", () => {
    const lens = board();
    const { facts } = riskLens.place(lens.input());
    expect(facts.get("flood")?.flag).toMatch(/More money than its cell says: .*“delay”/);
    expect(facts.get("delay")?.flag).toBe(null);
    expect(facts.get("luck")?.flag).toBe(null);
    expect(facts.get("fresh")?.missing).toBe("No score");
  });

  it("shows nothing at all on a board without a register", () => {
    const lens = createLensCase(riskLens, (it) => addItem(it, { id: "p", kind: "project", pos: [0, 0] }));
    expect(riskLens.place(lens.input()).bounds).toBe(null);
  });
});

describe("risk lens: what a drop means", () => {
  it("rescores in one step, and one undo takes it back", () => {
    const lens = board();
    const drop = lens.drop({ "lock-in": corner(lens, { row: 4, column: 5 }) });
    expect(drop).toMatchObject({ name: "Rescore risk", hint: "Likely 70 %, impact 5 severe" });
    expect(lens.input().items.get("lock-in")).toMatchObject({ probability: 0.7, impact: 5 });
    expect(lens.input().figures.item("lock-in")?.exposure).toMatchObject({ score: 20, band: "high" });
    lens.undo();
    expect(lens.input().items.get("lock-in")).toMatchObject({ probability: 0.35, impact: 3 });
  });

  it("keeps the exact probability where only the impact changes", () => {
    const lens = board();
    lens.drop({ "lock-in": corner(lens, { row: 2, column: 1 }) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ probability: 0.35, impact: 1 });
  });

  it("does nothing in the own cell, refuses locked cards and places beside the grid", () => {
    const lens = board();
    expect(lens.drop({ "lock-in": corner(lens, { row: 2, column: 3 }) })).toMatchObject({ writes: [] });
    expect(lens.drop({ stuck: corner(lens, { row: 1, column: 1 }) })).toMatchObject({ ok: false });
    expect(lens.drop({ flood: [-3000, 0] })).toMatchObject({ ok: false, reason: expect.any(String) });
  });

  it("scores several cards in one step, each where its own middle lies", () => {
    const lens = board();
    const drop = lens.drop({
      flood: corner(lens, { row: 5, column: 5 }),
      fresh: corner(lens, { row: 1, column: 2 }),
    });
    expect(drop).toMatchObject({ name: "Rescore 2 risks" });
    expect(lens.input().items.get("flood")).toMatchObject({ probability: 0.9, impact: 5 });
    expect(lens.input().items.get("fresh")).toMatchObject({ probability: 0.1, impact: 2 });
    lens.undo();
    expect(lens.input().items.get("flood")).toMatchObject({ probability: 0.15, impact: 4 });
    expect(lens.input().items.get("fresh")).toMatchObject({ probability: null, impact: null });
  });

  it("clears the score in the tray", () => {
    const lens = board();
    lens.drop({ "lock-in": inTray(lens) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ probability: null, impact: null });
  });

  it("says that a risk happened, keeps its impact, and takes it back", () => {
    const lens = board();
    expect(lens.drop({ "lock-in": corner(lens, happened(5)) })).toMatchObject({
      hint: "Happened, severity 3 serious",
    });
    expect(lens.input().items.get("lock-in")).toMatchObject({ status: "occurred", impact: 3 });
    lens.drop({ "lock-in": corner(lens, happened(5)) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ status: "occurred", impact: 5 });
    lens.drop({ "lock-in": corner(lens, { row: 2, column: 3 }) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ status: "open", impact: 3, probability: 0.35 });
  });

  it("judges issues by severity only, and assumptions by their validity", () => {
    const lens = board();
    expect(lens.drop({ trouble: corner(lens, { row: 1, column: 1 }) })).toMatchObject({ ok: false });
    lens.drop({ trouble: corner(lens, happened(2)) });
    expect(lens.input().items.get("trouble")).toMatchObject({ impact: 2, status: "open" });
    lens.drop({ guess: corner(lens, happened(1)) });
    expect(lens.input().items.get("guess")).toMatchObject({ validity: "false", impact: 3 });
    lens.drop({ guess: corner(lens, { row: 3, column: 3 }) });
    expect(lens.input().items.get("guess")).toMatchObject({ validity: "doubtful", probability: 0.5 });
  });
});

describe("risk lens: what remains after treatment", () => {
  it("is scored by dragging its dot, in one step", () => {
    const lens = board();
    lens.write(
      riskLens.dropToken?.(lens.input(), "treated", rectFor(lens, { row: 1, column: 1 })) ?? fail("no drop"),
    );
    expect(lens.input().items.get("treated")).toMatchObject({ residualProbability: 0.1, residualImpact: 1 });
    lens.undo();
    expect(lens.input().items.get("treated")).toMatchObject({ residualProbability: 0.3, residualImpact: 2 });
  });

  it("is said for the first time by dragging the faint dot, and cleared in the tray", () => {
    const lens = board();
    const drop = (cell: Cell) => riskLens.dropToken?.(lens.input(), "lock-in", rectFor(lens, cell));
    expect(drop({ row: 2, column: 3 })).toMatchObject({ writes: [] });
    lens.write(drop({ row: 2, column: 1 }) ?? fail("no drop"));
    expect(lens.input().items.get("lock-in")).toMatchObject({ residualProbability: 0.35, residualImpact: 1 });
    const [x, y] = inTray(lens);
    const cleared = riskLens.dropToken?.(lens.input(), "lock-in", { x, y, width: 16, height: 16 });
    lens.write(cleared ?? fail("no drop"));
    expect(lens.input().items.get("lock-in")).toMatchObject({
      residualProbability: null,
      residualImpact: null,
    });
    expect(drop(happened(3))).toMatchObject({ ok: false });
  });
});

describe("risk lens: keys and new cards", () => {
  it.each([
    ["right", { probability: 0.35, impact: 4 }],
    ["left", { probability: 0.35, impact: 2 }],
    ["up", { probability: 0.5, impact: 3 }],
    ["down", { probability: 0.1, impact: 3 }],
  ] as const)("reaches the next cell with the arrow %s", (direction, after) => {
    const lens = board();
    const place = riskLens.place(lens.input()).places.get("lock-in") ?? fail("no place");
    const [dx, dy] = riskLens.step(lens.input(), "lock-in", direction, false);
    lens.drop({ "lock-in": [place.x + dx, place.y + dy] });
    expect(lens.input().items.get("lock-in")).toMatchObject(after);
  });

  it("goes to the last cell with Shift, out of the tray upward, and stays at an edge", () => {
    const lens = board();
    const { places } = riskLens.place(lens.input());
    const go = (id: string, direction: "up" | "right", big: boolean) => {
      const place = places.get(id) ?? fail("no place");
      const [dx, dy] = riskLens.step(lens.input(), id, direction, big);
      return [place.x + dx, place.y + dy] as const;
    };
    lens.drop({ "lock-in": go("lock-in", "right", true), fresh: go("fresh", "up", false) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ impact: 5, status: "open" });
    expect(lens.input().items.get("fresh")).toMatchObject({ probability: 0.1, impact: 1 });
    expect(riskLens.step(lens.input(), "delay", "up", false)).toEqual([0, 0]);
  });

  it("moves the dot by arrows too", () => {
    const lens = board();
    const token = riskLens.place(lens.input()).tokens.find(({ id }) => id === "flood") ?? fail("no dot");
    const [dx, dy] = riskLens.stepToken?.(lens.input(), "flood", "left", false) ?? [0, 0];
    const rect = { ...token.rect, x: token.rect.x + dx, y: token.rect.y + dy };
    lens.write(riskLens.dropToken?.(lens.input(), "flood", rect) ?? fail("no drop"));
    expect(lens.input().items.get("flood")).toMatchObject({ residualProbability: 0.15, residualImpact: 3 });
  });

  it("makes a risk with the score of the cell, and an issue in the column of what happened", () => {
    const lens = board();
    const at = (cell: Cell) => {
      const { x, y } = rectFor(lens, cell);
      return riskLens.create(lens.input(), null, [x, y]);
    };
    expect(at({ row: 4, column: 2 })).toEqual({ kind: "risk", values: { probability: 0.7, impact: 2 } });
    expect(at(happened(5))).toEqual({ kind: "issue", values: { impact: 5 } });
    expect(riskLens.create(lens.input(), "project", [0, 0])).toBe(null);
    const [x, y] = inTray(lens);
    expect(riskLens.create(lens.input({ owner: "Ann" }), "risk", [x, y])).toEqual({
      kind: "risk",
      values: { owner: "Ann" },
    });
  });
});

function fail(reason: string): never {
  throw new Error(reason);
}
