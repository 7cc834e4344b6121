import { describe, expect, it } from "vitest";
import { alignItems } from "./align-items.ts";
import { distributeItems } from "./distribute-items.ts";
import type { Block } from "./selected-blocks.ts";
import { gridPlaces, tidyGrid } from "./tidy-grid.ts";

const block = (id: string, x: number, y: number, width = 100, height = 50): Block => ({
  id,
  x,
  y,
  width,
  height,
});

describe("alignItems", () => {
  const blocks = [block("a", 10, 20), block("b", 200, 90, 40, 10)];

  it("moves each block to the common edge and leaves the other axis", () => {
    expect(alignItems(blocks, "left")).toEqual([
      ["a", [10, 20]],
      ["b", [10, 90]],
    ]);
    expect(alignItems(blocks, "right")).toEqual([
      ["a", [140, 20]],
      ["b", [200, 90]],
    ]);
    expect(alignItems(blocks, "bottom")).toEqual([
      ["a", [10, 50]],
      ["b", [200, 90]],
    ]);
  });

  it("puts middles on one line", () => {
    const moved = alignItems(blocks, "centre").map(([id, [x]]) => x + (id === "a" ? 50 : 20));
    expect(moved[0]).toBe(moved[1]);
  });

  it("does nothing with nothing", () => {
    expect(alignItems([], "left")).toEqual([]);
  });
});

describe("distributeItems", () => {
  it("makes the gaps equal and leaves the outermost two", () => {
    const moves = distributeItems([block("c", 500, 0), block("a", 0, 5), block("b", 130, 9)], "horizontal");
    expect(moves).toEqual([
      ["a", [0, 5]],
      ["b", [250, 9]],
      ["c", [500, 0]],
    ]);
  });

  it("needs three", () => {
    expect(distributeItems([block("a", 0, 0), block("b", 9, 0)], "vertical")).toEqual([]);
  });
});

describe("tidyGrid", () => {
  it("keeps the reading order and lays nothing over anything", () => {
    const scattered = [block("d", 300, 210), block("a", 7, 3), block("b", 260, 10), block("c", 12, 190)];
    const moves = tidyGrid(scattered);
    expect(moves.map(([id]) => id)).toEqual(["a", "b", "c", "d"]);
    expect(moves[0]?.[1]).toEqual([7, 3]);
    expect(new Set(moves.map(([, pos]) => pos.join())).size).toBe(4);
    expect(moves[2]?.[1][1]).toBe(3 + 50 + 16);
  });
});

describe("gridPlaces", () => {
  it("gives each card a place of its own, around the point", () => {
    const places = gridPlaces(7, [100, 100], [10, 10]);
    expect(places).toHaveLength(7);
    const middle = (axis: 0 | 1) => {
      const along = places.map((pos) => pos[axis]);
      return (Math.min(...along) + Math.max(...along) + 100) / 2;
    };
    expect([middle(0), middle(1)]).toEqual([10, 10]);
    expect(new Set(places.map((pos) => pos.join())).size).toBe(7);
    expect(gridPlaces(1, [10, 10], [0, 0])).toEqual([[-5, -5]]);
  });
});
