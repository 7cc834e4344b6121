import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GrowingCard, spreadCards } from "./spread-cards.ts";

const card = (id: string, x: number, y: number, before: [number, number], after: [number, number]) =>
  ({ id, pos: [x, y], before, after }) satisfies GrowingCard;

describe("spreadCards", () => {
  it("keeps rows and columns of a grid when its cards become wider", () => {
    const grid = [0, 1, 2, 3].map((index) =>
      card(String(index), (index % 2) * 192, Math.floor(index / 2) * 192, [176, 176], [220, 96]),
    );
    expect(Object.fromEntries(spreadCards(grid))).toEqual({ 1: [236, 0], 3: [236, 192] });
  });

  it("moves nothing that has room, and nothing that only shrinks", () => {
    expect(spreadCards([card("a", 0, 0, [176, 176], [220, 96])]).size).toBe(0);
    const apart = [
      card("a", 0, 0, [176, 176], [220, 96]),
      card("b", 400, 0, [176, 176], [220, 96]),
      card("c", 0, 192, [260, 132], [176, 132]),
    ];
    expect(spreadCards(apart).size).toBe(0);
  });

  it("leaves cards that lay on each other where they are", () => {
    const pile = [card("a", 0, 0, [176, 176], [220, 96]), card("b", 30, 30, [176, 176], [220, 96])];
    expect(spreadCards(pile).size).toBe(0);
  });

  it("lets no card cover another that it did not cover before, along rows and columns", () => {
    const span = fc.integer({ min: 1, max: 30 });
    const lane = fc.array(fc.tuple(span, span, fc.integer({ min: 0, max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(lane, (steps) => {
        let x = 0;
        const cards = steps.map(([before, after, gap], index) => {
          const at = x;
          x += before + gap;
          return card(String(index), at, 0, [before, 10], [after, 10]);
        });
        const places = spreadCards(cards);
        let end = Number.NEGATIVE_INFINITY;
        for (const { id, pos, after } of cards) {
          const start = (places.get(id) ?? pos)[0];
          expect(start).toBeGreaterThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(pos[0]);
          end = start + after[0];
        }
      }),
    );
  });
});
