import { describe, expect, it } from "vitest";
import { createSpatialGrid } from "./spatial-grid.ts";

const at = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

describe("spatial grid", () => {
  it("finds what touches an area, across cells and below zero", () => {
    const grid = createSpatialGrid();
    for (let index = 0; index < 400; index++) grid.set(`a${index}`, at(index * 300 - 30_000, -5000));
    grid.set("near", at(-50, -30));
    grid.set("far", at(5000, 5000));
    expect(grid.query(at(-10, -10, 20, 20))).toEqual(["near"]);
    expect(grid.query(at(5090, 5050, 10, 10))).toEqual(["far"]);
    expect(grid.query(at(200, 200, 10, 10))).toEqual([]);
  });

  it("finds rectangles larger than many cells from any point within", () => {
    const grid = createSpatialGrid();
    for (let index = 0; index < 200; index++) grid.set(`a${index}`, at(index * 300, 9000));
    grid.set("huge", at(-10_000, -10_000, 20_000, 12_000));
    expect(grid.query(at(1, 1, 1, 1))).toEqual(["huge"]);
  });

  it("forgets where something was when it moves or goes", () => {
    const grid = createSpatialGrid();
    grid.set("a", at(0, 0));
    grid.set("a", at(4000, 0));
    expect(grid.query(at(0, 0, 10, 10))).toEqual([]);
    expect(grid.query(at(4000, 0, 10, 10))).toEqual(["a"]);
    grid.delete("a");
    expect(grid.size).toBe(0);
    expect(grid.query(at(4000, 0, 10, 10))).toEqual([]);
  });
});
