import { addItem, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import { createLensCase } from "../testing/lens-case.ts";
import { budgetBetween } from "./budget-between.ts";
import { CHIP } from "./chip-size.ts";
import { ranksFor } from "./order-by-hand.ts";
import { packChips } from "./pack-chips.ts";
import { priorityLens } from "./priority-lens.ts";

/** 300 projects, of which some crowd one point and some have no score. */
const board = createLensCase(priorityLens, (it) => {
  for (let at = 0; at < 300; at++) {
    const crowd = at % 5 === 0;
    addItem(it, {
      id: `p${at}`,
      kind: "project",
      pos: [0, 0],
      title: `Project ${at}`,
      values: {
        businessValue: at % 11 === 0 ? null : crowd ? 20 : 1 + ((at * 7) % 20),
        ...{ timeCriticality: 1 + (at % 9), riskReduction: 2, jobSize: crowd ? 1 : 1 + ((at * 13) % 20) },
        ...{ moscow: (["must", "should", "could", "wont", "none"] as const)[at % 5], budget: at * 10 },
        status: at % 29 === 0 ? "done" : "not-started",
      },
    });
  }
  setMeta(it, "budget", 90_000);
});

/** Whole numbers below a limit that look random and are the same in every run. */
let seed = 1;
function below(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % limit;
}

const overlapping = (rects: readonly Rect[]) =>
  rects.flatMap((one, at) =>
    rects
      .slice(at + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => [one, other]),
  );

describe("300 projects", () => {
  for (const view of ["ranked", "moscow", "matrix"]) {
    it(`stand clear of each other and inside the bounds: ${view}`, () => {
      const { places, bounds } = priorityLens.place(board.input({ view }));
      const rects = [...places.values()];
      expect(rects.length).toBeGreaterThan(280);
      expect(overlapping(rects)).toEqual([]);
      if (!bounds) throw new Error("There are bounds where there are cards.");
      const outside = rects.filter(
        (rect) =>
          rect.x < bounds.x ||
          rect.y < bounds.y ||
          rect.x + rect.width > bounds.x + bounds.width ||
          rect.y + rect.height > bounds.y + bounds.height,
      );
      expect(outside).toEqual([]);
    });
  }
});

describe("chips over their points", () => {
  it("never overlap, whatever the points, and one alone stands over its own", () => {
    const plane = { x: 0, y: 0, width: 700, height: 400 };
    for (let round = 0; round < 200; round++) {
      const count = 1 + below(60);
      const points = Array.from({ length: count }, () => [below(700), below(400)] as const);
      const places = packChips(new Map(points.map((one, at) => [`c${at}`, one])), plane);
      expect(places.size).toBe(count);
      expect(overlapping([...places.values()])).toEqual([]);
    }
    const alone = packChips(new Map([["c", [300, 200] as const]]), plane);
    expect(alone.get("c")).toEqual({ x: 300 - CHIP.width / 2, y: 200 - CHIP.height / 2, ...CHIP });
  });
});

describe("ranks of an order", () => {
  it("make exactly this order and keep as many as can be kept", () => {
    const some = ["", "a0", "a1", "a2", "a3", "a4", "not a key", "Zz"];
    for (let round = 0; round < 300; round++) {
      const order = Array.from({ length: 1 + below(20) }, (_, at) => ({
        project: { ...blank(), id: `p${at}`, rank: some[below(some.length)] ?? "" },
        place: at,
      }));
      const moved = `p${below(order.length)}`;
      const found = ranksFor(order, new Set([moved]));
      const next = order.map(({ project }) => found.get(project.id) ?? project.rank);
      expect([...next].sort()).toEqual(next);
      expect(new Set(next).size).toBe(next.length);
      expect(found.has(moved)).toBe(true);
    }
  });
});

function blank() {
  const [item] = board.input().items.values();
  if (item?.kind !== "project") throw new Error("The board is full of projects.");
  return item;
}

describe("a budget between two rows", () => {
  it("is round, near the middle, and pays for one but not for the other", () => {
    expect(budgetBetween(12_300_000, 15_100_000)).toBe(15_000_000);
    expect(budgetBetween(90, 115)).toBe(100);
    expect(budgetBetween(14_210_000, 14_290_000)).toBe(14_250_000);
    expect(budgetBetween(0.01, 0.02)).toBe(0.01);
    expect(budgetBetween(123_456, Number.POSITIVE_INFINITY)).toBe(130_000);
    for (let round = 0; round < 1000; round++) {
      const [low, gap] = [below(10 ** 9) * below(1000), 1 + below(10 ** 9)];
      const budget = budgetBetween(low, low + gap);
      expect(budget).toBeGreaterThanOrEqual(low);
      expect(budget).toBeLessThan(low + gap);
    }
  });
});
