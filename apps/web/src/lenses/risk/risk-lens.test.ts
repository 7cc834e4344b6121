import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensCase } from "../testing/lens-case.ts";
import type { Cell } from "./read-risk-cards.ts";
import { cellRect, riskGeometry } from "./risk-geometry.ts";
import { riskLens } from "./risk-lens.ts";
import { board, corner, happened, inTray } from "./testing/risk-board.ts";

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
