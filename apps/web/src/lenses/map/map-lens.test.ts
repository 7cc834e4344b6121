import { addItem } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import { mapLens } from "./map-lens.ts";

const { live } = createLocalSession((board) => {
  addItem(board, { id: "outer", kind: "section", pos: [0, 0], size: [1000, 800] });
  addItem(board, { id: "inner", kind: "section", pos: [100, 100], size: [400, 300], section: "outer" });
  addItem(board, { id: "card", kind: "goal", pos: [3000, 0] });
  addItem(board, { id: "locked", kind: "goal", pos: [0, 3000], values: { locked: true } });
});

describe("map lens", () => {
  it("places cards where they stand, in their own size", () => {
    expect(mapLens.place([...live.items.values()]).get("card")).toEqual({
      x: 3000,
      y: 0,
      width: 240,
      height: 120,
    });
  });

  it("puts a dropped card into the innermost section below its middle", () => {
    const drop = mapLens.drop(live.items, new Map([["card", [150.4, 150.4]]]));
    expect(drop).toEqual({
      ok: true,
      command: "move-items",
      moves: [["card", [150, 150]]],
      sections: { card: "inner" },
    });
    expect(mapLens.drop(live.items, new Map([["card", [700, 600]]]))).toMatchObject({
      sections: { card: "outer" },
    });
    expect(mapLens.drop(live.items, new Map([["card", [5000, 0]]]))).toMatchObject({ sections: {} });
  });

  it("takes a section only into one that has room for all of it", () => {
    expect(mapLens.drop(live.items, new Map([["inner", [900, 700]]]))).toMatchObject({
      sections: { inner: null },
    });
    expect(mapLens.drop(live.items, new Map([["inner", [200, 200]]]))).toMatchObject({ sections: {} });
  });

  it("refuses to move locked cards and says why", () => {
    expect(mapLens.drop(live.items, new Map([["locked", [0, 0]]]))).toMatchObject({ ok: false });
  });
});
