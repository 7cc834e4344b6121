import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLensCase } from "../testing/lens-case.ts";
import { mapLens } from "./map-lens.ts";

const board = () =>
  createLensCase(mapLens, (it) => {
    addItem(it, { id: "outer", kind: "section", pos: [0, 0], size: [1000, 800] });
    addItem(it, { id: "inner", kind: "section", pos: [100, 100], size: [400, 300], section: "outer" });
    addItem(it, { id: "card", kind: "goal", pos: [3000, 0] });
    addItem(it, { id: "locked", kind: "goal", pos: [0, 3000], values: { locked: true } });
  });

describe("map lens", () => {
  it("places cards where they stand, in their own size", () => {
    expect(mapLens.place(board().input()).places.get("card")).toEqual({
      x: 3000,
      y: 0,
      width: 240,
      height: 120,
    });
  });

  it("puts a dropped card into the innermost section below its middle", () => {
    const lens = board();
    lens.drop({ card: [150.4, 150.4] });
    expect(lens.input().items.get("card")).toMatchObject({ pos: [150, 150], section: "inner" });
    lens.drop({ card: [700, 600] });
    expect(lens.input().items.get("card")).toMatchObject({ section: "outer" });
    lens.drop({ card: [5000, 0] });
    expect(lens.input().items.get("card")).toMatchObject({ pos: [5000, 0], section: null });
  });

  it("takes a section only into one that has room for all of it", () => {
    const lens = board();
    lens.drop({ inner: [200, 200] });
    expect(lens.input().items.get("inner")).toMatchObject({ section: "outer" });
    lens.drop({ inner: [900, 700] });
    expect(lens.input().items.get("inner")).toMatchObject({ section: null });
  });

  it("refuses to move locked cards and says why", () => {
    expect(board().drop({ locked: [0, 0] })).toMatchObject({ ok: false });
  });
});
