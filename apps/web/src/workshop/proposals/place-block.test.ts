import { expect, it } from "vitest";
import { freeNear, layOutGroups } from "./place-block.ts";

const SIZE = [200, 100] as const;

it("keeps each group together, and no two cards on one place", () => {
  const groups = [5, 1, 12, 3].map((count) => Array.from({ length: count }, () => SIZE));
  const { places, size } = layOutGroups(groups);
  expect(places.map((group) => group.length)).toEqual([5, 1, 12, 3]);
  const corners = places.flat();
  for (const [at, [x, y]] of corners.entries()) {
    expect(x + SIZE[0]).toBeLessThanOrEqual(size[0]);
    expect(y + SIZE[1]).toBeLessThanOrEqual(size[1]);
    for (const [ox, oy] of corners.slice(at + 1))
      expect(Math.abs(x - ox) >= SIZE[0] || Math.abs(y - oy) >= SIZE[1]).toBe(true);
  }
  expect(layOutGroups([]).size).toEqual([0, 0]);
});

it("stands in the middle where that is free, else as near as it can, never across the edge of a section", () => {
  const nothing = { cards: [], sections: [] };
  expect(freeNear(nothing, SIZE, [500, 400])).toEqual([400, 350]);
  const card = { x: 450, y: 380, width: 100, height: 40 };
  const beside = freeNear({ cards: [card], sections: [] }, SIZE, [500, 400]);
  if (!beside) throw new Error("There is a place.");
  const [x, y] = beside;
  expect(x + 200 <= 450 || x >= 550 || y + 100 <= 380 || y >= 420).toBe(true);
  const around = { x: 300, y: 200, width: 500, height: 400 };
  expect(freeNear({ cards: [], sections: [around] }, SIZE, [500, 400])).toEqual([400, 350]);
  const crossed = { x: 450, y: 200, width: 500, height: 400 };
  expect(freeNear({ cards: [], sections: [crossed] }, SIZE, [500, 400])?.[0]).toBe(480);
  const all = { x: -9_000, y: -9_000, width: 20_000, height: 20_000 };
  expect(freeNear({ cards: [all], sections: [] }, SIZE, [500, 400])).toBeNull();
});
