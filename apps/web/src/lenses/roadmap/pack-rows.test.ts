import { describe, expect, it } from "vitest";
import { packRows, type Stretch } from "./pack-rows.ts";
import { drawFrom } from "./testing/draw-from.ts";

const none = () => [];

describe("packing rows", () => {
  it("puts what does not meet into one row, and what meets into two", () => {
    const { rows, height } = packRows(
      [
        { id: "a", left: 0, right: 10 },
        { id: "b", left: 10, right: 20 },
        { id: "c", left: 5, right: 8 },
      ],
      none,
    );
    expect([rows.get("a"), rows.get("b"), rows.get("c"), height]).toEqual([0, 0, 1, 2]);
  });

  it("keeps rows below a whole for its parts alone", () => {
    const stretches = [
      { id: "whole", left: 0, right: 100 },
      { id: "one", left: 0, right: 40 },
      { id: "two", left: 40, right: 100 },
      { id: "other", left: 50, right: 60 },
    ];
    const { rows } = packRows(stretches, (id) => (id === "whole" ? ["one", "two"] : []));
    expect([...rows.entries()].sort()).toEqual([
      ["one", 1],
      ["other", 2],
      ["two", 1],
      ["whole", 0],
    ]);
  });

  it("opens circles of parts", () => {
    const stretches = [
      { id: "a", left: 0, right: 10 },
      { id: "b", left: 0, right: 10 },
    ];
    const { rows, height } = packRows(stretches, (id) => (id === "a" ? ["b"] : ["a"]));
    expect([rows.size, height]).toEqual([2, 2]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("never lets two stretches of a row meet (seed %d)", (seed) => {
    const draw = drawFrom(seed);
    const all: readonly Stretch[] = Array.from({ length: 60 }, (_, at) => {
      const left = draw(400);
      return { id: `${at}`, left, right: left + 1 + draw(90) };
    });
    const parts = all.map(() => (draw(2) === 0 ? [`${draw(60)}`, `${draw(60)}`] : []));
    const partsOf = (id: string) => parts[Number(id)] ?? [];
    const { rows, height } = packRows(all, partsOf);
    expect(rows.size).toBe(all.length);
    for (const one of all) {
      expect(rows.get(one.id)).toBeLessThan(height);
      for (const other of all) {
        if (one === other || rows.get(one.id) !== rows.get(other.id)) continue;
        expect(one.right <= other.left || other.right <= one.left).toBe(true);
      }
    }
    const again = packRows([...all].reverse(), partsOf);
    expect([...again.rows].sort()).toEqual([...rows].sort());
  });
});
