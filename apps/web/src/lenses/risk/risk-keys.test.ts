import { describe, expect, it } from "vitest";
import type { Cell } from "./read-risk-cards.ts";
import { riskLens } from "./risk-lens.ts";
import { board, fail, happened, inTray, rectFor } from "./testing/risk-board.ts";

describe("risk lens: what remains after treatment", () => {
  it("is scored by dragging its dot, in one step", () => {
    const lens = board();
    lens.write(
      riskLens.dropToken?.(lens.input(), "treated", rectFor(lens, { row: 1, column: 1 })) ?? fail("no drop"),
    );
    expect(lens.input().items.get("treated")).toMatchObject({ residualProbability: 0.1, residualImpact: 1 });
    lens.undo();
    expect(lens.input().items.get("treated")).toMatchObject({ residualProbability: 0.3, residualImpact: 2 });
  });

  it("is said for the first time by dragging the faint dot, and cleared in the tray", () => {
    const lens = board();
    const drop = (cell: Cell) => riskLens.dropToken?.(lens.input(), "lock-in", rectFor(lens, cell));
    expect(drop({ row: 2, column: 3 })).toMatchObject({ writes: [] });
    lens.write(drop({ row: 2, column: 1 }) ?? fail("no drop"));
    expect(lens.input().items.get("lock-in")).toMatchObject({ residualProbability: 0.35, residualImpact: 1 });
    const [x, y] = inTray(lens);
    const cleared = riskLens.dropToken?.(lens.input(), "lock-in", { x, y, width: 16, height: 16 });
    lens.write(cleared ?? fail("no drop"));
    expect(lens.input().items.get("lock-in")).toMatchObject({
      residualProbability: null,
      residualImpact: null,
    });
    expect(drop(happened(3))).toMatchObject({ ok: false });
  });
});

describe("risk lens: keys and new cards", () => {
  it.each([
    ["right", { probability: 0.35, impact: 4 }],
    ["left", { probability: 0.35, impact: 2 }],
    ["up", { probability: 0.5, impact: 3 }],
    ["down", { probability: 0.1, impact: 3 }],
  ] as const)("reaches the next cell with the arrow %s", (direction, after) => {
    const lens = board();
    const place = riskLens.place(lens.input()).places.get("lock-in") ?? fail("no place");
    const [dx, dy] = riskLens.step(lens.input(), "lock-in", direction, false);
    lens.drop({ "lock-in": [place.x + dx, place.y + dy] });
    expect(lens.input().items.get("lock-in")).toMatchObject(after);
  });

  it("goes to the last cell with Shift, out of the tray upward, and stays at an edge", () => {
    const lens = board();
    const { places } = riskLens.place(lens.input());
    const go = (id: string, direction: "up" | "right", big: boolean) => {
      const place = places.get(id) ?? fail("no place");
      const [dx, dy] = riskLens.step(lens.input(), id, direction, big);
      return [place.x + dx, place.y + dy] as const;
    };
    lens.drop({ "lock-in": go("lock-in", "right", true), fresh: go("fresh", "up", false) });
    expect(lens.input().items.get("lock-in")).toMatchObject({ impact: 5, status: "open" });
    expect(lens.input().items.get("fresh")).toMatchObject({ probability: 0.1, impact: 1 });
    expect(riskLens.step(lens.input(), "delay", "up", false)).toEqual([0, 0]);
  });

  it("moves the dot by arrows too", () => {
    const lens = board();
    const token = riskLens.place(lens.input()).tokens.find(({ id }) => id === "flood") ?? fail("no dot");
    const [dx, dy] = riskLens.stepToken?.(lens.input(), "flood", "left", false) ?? [0, 0];
    const rect = { ...token.rect, x: token.rect.x + dx, y: token.rect.y + dy };
    lens.write(riskLens.dropToken?.(lens.input(), "flood", rect) ?? fail("no drop"));
    expect(lens.input().items.get("flood")).toMatchObject({ residualProbability: 0.15, residualImpact: 3 });
  });

  it("makes a risk with the score of the cell, and an issue in the column of what happened", () => {
    const lens = board();
    const at = (cell: Cell) => {
      const { x, y } = rectFor(lens, cell);
      return riskLens.create(lens.input(), null, [x, y]);
    };
    expect(at({ row: 4, column: 2 })).toEqual({ kind: "risk", values: { probability: 0.7, impact: 2 } });
    expect(at(happened(5))).toEqual({ kind: "issue", values: { impact: 5 } });
    expect(riskLens.create(lens.input(), "project", [0, 0])).toBe(null);
    const [x, y] = inTray(lens);
    expect(riskLens.create(lens.input({ owner: "Ann" }), "risk", [x, y])).toEqual({
      kind: "risk",
      values: { owner: "Ann" },
    });
  });
});
