import { describe, expect, it } from "vitest";
import { snap } from "./snap.ts";

const card = (x: number, y: number) => ({ x, y, width: 200, height: 100 });

describe("snap", () => {
  it("draws edges together that are within reach", () => {
    const { dx, dy, guides } = snap(card(304, 497), [card(300, 0)], 6);
    expect([dx, dy]).toEqual([-4, 0]);
    expect(guides).toHaveLength(1);
    expect(guides[0]).toMatchObject({ axis: "x", at: 300, from: 0, to: 597 });
  });

  it("lines middles up with middles, and each axis by itself", () => {
    const wide = { x: 100, y: 0, width: 400, height: 60 };
    const { dx, dy } = snap(card(203, 58), [wide], 6);
    expect(dx).toBe(-3);
    expect(dy).toBe(2);
  });

  it("takes the nearest of several lines", () => {
    expect(snap(card(303, 500), [card(300, 0), card(304, 900)], 6).dx).toBe(1);
  });

  it("leaves alone what is out of reach", () => {
    expect(snap(card(320, 520), [card(300, 0)], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snap(card(320, 520), [], 6).guides).toEqual([]);
  });
});
