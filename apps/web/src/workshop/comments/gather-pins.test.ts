import { describe, expect, it } from "vitest";
import { gatherPins } from "./gather-pins.ts";

const pin = (key: string, x: number, y = 0) => ({ key, tip: [x, y] as const });
const keys = (pins: readonly ReturnType<typeof pin>[], zoom: number) =>
  gatherPins(pins, zoom).map((group) => group.pins.map(({ key }) => key));

describe("pins", () => {
  it("stand apart where there is room, and as one where they would cover each other", () => {
    const pins = [pin("a", 0), pin("b", 40), pin("c", 500)];
    expect(keys(pins, 1)).toEqual([["a"], ["b"], ["c"]]);
    expect(keys(pins, 0.5)).toEqual([["a", "b"], ["c"]]);
    expect(keys(pins, 0.01)).toEqual([["a", "b", "c"]]);
  });

  it("are gathered alike whatever their order", () => {
    const pins = [pin("a", 0), pin("b", 20), pin("c", 40), pin("d", 20, 20)];
    expect(keys([...pins].reverse(), 1)).toEqual(keys(pins, 1));
  });

  it("leave no two shown that are near, also across the edges of cells", () => {
    const pins = Array.from({ length: 60 }, (_, at) =>
      pin(String(at), ((at * 37) % 100) - 50, ((at * 61) % 90) - 45),
    );
    const shown = gatherPins(pins, 1).map(({ first }) => first.tip);
    for (const [at, one] of shown.entries())
      for (const other of shown.slice(at + 1))
        expect(Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]))).toBeGreaterThanOrEqual(26);
  });
});
