import type { Pair } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createChipGround } from "./nearest-free.ts";

const SIZE: Pair = [182, 60];
const AREA: Pair = [800, 540];

function expectApart(corners: readonly Pair[]): void {
  for (const [index, one] of corners.entries()) {
    for (const other of corners.slice(index + 1)) {
      expect(Math.abs(one[0] - other[0]) >= SIZE[0] || Math.abs(one[1] - other[1]) >= SIZE[1]).toBe(true);
    }
  }
}

describe("ground for chips", () => {
  it("sets a chip down where it is wanted, also at the edges", () => {
    const corners: Pair[] = [
      [0, 0],
      [800, 540],
      [800, 0],
      [0, 540],
      [400.5, 270.25],
    ];
    const ground = createChipGround(SIZE, AREA);
    expect(corners.map(ground.settle)).toEqual(corners);
    expect(ground.bottom()).toBe(540);
  });

  it("gives way as little as needed", () => {
    const ground = createChipGround(SIZE, AREA);
    ground.settle([400, 270]);
    expect(ground.settle([400, 270])).toEqual([400, 208]);
  });

  it("keeps even more chips apart on one spot than the ground has room for", () => {
    const ground = createChipGround(SIZE, AREA);
    const corners = Array.from({ length: 120 }, () => ground.settle([790, 10]));
    expectApart(corners);
    expect(ground.bottom()).toBeGreaterThan(540);
    expect(Math.max(...corners.map(([, y]) => y))).toBe(ground.bottom());
  });
});
