import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { readRiskCards } from "./read-risk-cards.ts";
import { cellRect, HAPPENED_COLUMN, riskGeometry, zoneAt } from "./risk-geometry.ts";
import { riskLens } from "./risk-lens.ts";

/** The same cards on each run: the numbers of a small generator, from a seed. */
function scatter(
  seed: number,
  count: number,
  fill: (values: Record<string, unknown>, kind: Kind) => void,
): void {
  let state = seed;
  const next = <T>(...choices: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return choices[Math.floor(state / 65_536) % choices.length] as T;
  };
  for (let index = 0; index < count; index += 1) {
    const kind = next<Kind>("risk", "risk", "risk", "assumption", "issue");
    const impact = next(null, 1, 2.5, 3, 4, 5, 5, 5);
    const money = next(null, 0, 1000, 5e6);
    const probability = next(null, 0, 0.2, 0.35, 0.5, 0.9, 1, 1, 1);
    const residual = { residualProbability: next(null, 0.1, 0.5), residualImpact: next(null, 1, 1, 3) };
    if (kind === "issue") fill({ impact, money }, kind);
    else fill({ impact, money, probability, ...(kind === "risk" ? residual : {}) }, kind);
  }
}

type Kind = "risk" | "assumption" | "issue";

describe("risk geometry", () => {
  it.each([1, 2, 3])(
    "keeps 300 cards apart and inside, each in its own cell, and its dots too (seed %i)",
    (seed) => {
      const lens = createLensCase(riskLens, (it) => {
        let index = 0;
        scatter(seed, 300, (values, kind) => {
          addItem(it, { id: `r${index++}`, kind, pos: [0, 0], values });
        });
      });
      const geometry = riskGeometry(lens.input());
      expect(geometry.places.size).toBe(300);
      expect(geometry.residuals.size).toBeGreaterThan(30);
      expectApart([...geometry.places.values(), ...geometry.residuals.values()], geometry.bounds);
      for (const { item, zone, cell } of readRiskCards(lens.input()).cards) {
        const rect = geometry.places.get(item.id) ?? geometry.bounds;
        const there = zoneAt(geometry, [rect.x + rect.width / 2, rect.y + rect.height / 2]);
        if (zone === "happened") expect(there).toEqual({ zone, row: cell?.row });
        else expect(there).toEqual(zone === "grid" ? { zone, cell } : { zone });
      }
    },
  );

  it("fits a board of thirty risks into a window", () => {
    const lens = createLensCase(riskLens, (it) => {
      for (let index = 0; index < 30; index += 1) {
        const values = { probability: 0.1 + ((index * 7) % 5) / 5, impact: 1 + (Math.floor(index / 5) % 5) };
        addItem(it, { id: `r${index}`, kind: "risk", pos: [0, 0], values });
      }
    });
    const { bounds } = riskGeometry(lens.input());
    expect(bounds.width).toBeLessThan(1200);
    expect(bounds.height).toBeLessThan(1000);
  });

  it("finds each cell at its middle, understands a hand just beside the grid, and nothing far away", () => {
    const lens = createLensCase(riskLens, (it) => addItem(it, { id: "r", kind: "risk", pos: [0, 0] }));
    const geometry = riskGeometry(lens.input());
    for (let row = 1; row <= 5; row += 1) {
      for (let column = 1; column <= HAPPENED_COLUMN; column += 1) {
        const { x, y, width, height } = cellRect(geometry, { row, column });
        expect(zoneAt(geometry, [x + width / 2, y + height / 2])).toEqual(
          column === HAPPENED_COLUMN ? { zone: "happened", row } : { zone: "grid", cell: { row, column } },
        );
      }
    }
    expect(zoneAt(geometry, [-40, -40])).toEqual({ zone: "grid", cell: { row: 5, column: 1 } });
    expect(zoneAt(geometry, [-200, 0])).toBe(null);
    expect(zoneAt(geometry, [0, geometry.tray.y + 300])).toBe(null);
  });
});

function expectApart(rects: readonly Rect[], bounds: Rect): void {
  for (const [index, one] of rects.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(bounds.x);
    expect(one.y).toBeGreaterThanOrEqual(bounds.y);
    expect(one.x + one.width).toBeLessThanOrEqual(bounds.x + bounds.width);
    expect(one.y + one.height).toBeLessThanOrEqual(bounds.y + bounds.height);
    for (const other of rects.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      if (!apart) throw new Error(`${JSON.stringify(one)} overlaps ${JSON.stringify(other)}`);
    }
  }
}
