import { describe, expect, it } from "vitest";
import { moveStep, placeAtEnd, stepsInOrder } from "./checklist-order.ts";

const list = (...orders: readonly string[]) =>
  Object.fromEntries(orders.map((order, index) => [`s${index}`, { text: `s${index}`, done: false, order }]));
const after = (entries: ReturnType<typeof list>, moves: ReturnType<typeof moveStep>) =>
  stepsInOrder({ ...entries, ...Object.fromEntries(moves) }).map((step) => step.id);

describe("the order of a checklist", () => {
  it("goes by place, then by id", () => {
    expect(stepsInOrder(list("a2", "a0", "a0")).map((step) => step.id)).toEqual(["s1", "s2", "s0"]);
  });

  it("writes one entry for a move", () => {
    const entries = list("a0", "a1", "a2");
    const moves = moveStep(stepsInOrder(entries), 2, -1);
    expect(moves).toHaveLength(1);
    expect(after(entries, moves)).toEqual(["s0", "s2", "s1"]);
    expect(after(entries, moveStep(stepsInOrder(entries), 0, 1))).toEqual(["s1", "s0", "s2"]);
  });

  it("gives new places where nothing fits between", () => {
    const entries = list("a0", "a0", "a0");
    expect(after(entries, moveStep(stepsInOrder(entries), 2, -1))).toEqual(["s0", "s2", "s1"]);
    const foreign = list("!", "?", "x");
    expect(after(foreign, moveStep(stepsInOrder(foreign), 0, 1))).toEqual(["s1", "s0", "s2"]);
  });

  it("stays at the ends", () => expect(moveStep(stepsInOrder(list("a0")), 0, -1)).toEqual([]));

  it("adds at the end", () => {
    expect(placeAtEnd([])).toBe("a0");
    expect(placeAtEnd(stepsInOrder(list("a3", "a1"))) > "a3").toBe(true);
  });
});
