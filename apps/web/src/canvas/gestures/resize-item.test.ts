import { describe, expect, it } from "vitest";
import { pulled } from "./resize-item.ts";

const origin = { x: 100, y: 100, width: 200, height: 100 };

describe("resizing", () => {
  it("keeps the opposite edge where it is", () => {
    expect(pulled(origin, "se", 30, 20, [140, 64])).toEqual({ x: 100, y: 100, width: 230, height: 120 });
    expect(pulled(origin, "nw", 30, 20, [140, 64])).toEqual({ x: 130, y: 120, width: 170, height: 80 });
    expect(pulled(origin, "n", 30, -20, [140, 64])).toEqual({ x: 100, y: 80, width: 200, height: 120 });
  });

  it("stops at the smallest size without moving the far edge", () => {
    expect(pulled(origin, "w", 500, 0, [140, 64])).toEqual({ x: 160, y: 100, width: 140, height: 100 });
  });

  it("keeps the proportions when asked", () => {
    expect(pulled(origin, "se", 200, 10, [140, 64], true)).toEqual({
      x: 100,
      y: 100,
      width: 400,
      height: 200,
    });
  });
});
