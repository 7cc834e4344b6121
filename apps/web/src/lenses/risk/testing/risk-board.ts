import { addItem, type Board } from "@throughline/board";
import type { Item } from "@throughline/model";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import type { Cell } from "../read-risk-cards.ts";
import { cellRect, HAPPENED_COLUMN, riskGeometry } from "../risk-geometry.ts";
import { riskLens } from "../risk-lens.ts";

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

/** A register with one card of each sort. */
export const board = () => createLensCase(riskLens, fill);

/** The top left corner at which the middle of a chip lies in the middle of a cell. */
export function corner(
  lens: LensCase,
  cell: Cell,
  size = { width: 168, height: 52 },
): readonly [number, number] {
  const { x, y, width, height } = cellRect(riskGeometry(lens.input()), cell);
  return [x + (width - size.width) / 2, y + (height - size.height) / 2];
}

/** A cell of the column of what happened. */
export function happened(row: number): Cell {
  return { row, column: HAPPENED_COLUMN };
}

/** A corner of a chip well inside the tray. */
export function inTray(lens: LensCase): readonly [number, number] {
  const { tray } = riskGeometry(lens.input());
  return [tray.x + 400, tray.y + 24];
}

/** A dot in the middle of a cell. */
export function rectFor(lens: LensCase, cell: Cell) {
  const size = { width: 16, height: 16 };
  const [x, y] = corner(lens, cell, size);
  return { x, y, ...size };
}

/** Ends a test that cannot go on. */
export function fail(reason: string): never {
  throw new Error(reason);
}
