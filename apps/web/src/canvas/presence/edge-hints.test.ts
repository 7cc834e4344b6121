import { expect, it } from "vitest";
import { MOST_HINTS, placeHints } from "./edge-hints.ts";

const box = { width: 1000, height: 600 };
const insets = { left: 20, right: 20, top: 20, bottom: 20 };

it("stands at the edge towards the person, inside the window", () => {
  const hints = placeHints(
    [
      { clientId: 1, at: [5000, 300] },
      { clientId: 2, at: [500, -4000] },
      { clientId: 3, at: [-400, 1200] },
    ],
    box,
    insets,
  );
  expect(hints[0]).toEqual({ clientIds: [1], at: [980, 300], degrees: 0 });
  expect(hints[1]).toEqual({ clientIds: [2], at: [500, 20], degrees: -90 });
  for (const { at } of hints) {
    expect(at[0]).toBeGreaterThanOrEqual(20);
    expect(at[0]).toBeLessThanOrEqual(980);
    expect(at[1]).toBeGreaterThanOrEqual(20);
    expect(at[1]).toBeLessThanOrEqual(580);
  }
});

it("keeps away from what stands along the sides", () => {
  const [hint] = placeHints([{ clientId: 1, at: [-5000, 300] }], box, { ...insets, left: 80 });
  expect(hint?.at[0]).toBe(80);
});

it("puts people in one direction together, and has a few marks however many are away", () => {
  const together = placeHints(
    [
      { clientId: 1, at: [5000, 300] },
      { clientId: 2, at: [9000, 310] },
    ],
    box,
    insets,
  );
  expect(together.map(({ clientIds }) => clientIds)).toEqual([[1, 2]]);
  const crowd = placeHints(
    Array.from({ length: 60 }, (_, clientId) => ({
      clientId,
      at: [500 + 5000 * Math.cos(clientId), 300 + 5000 * Math.sin(clientId)] as const,
    })),
    box,
    insets,
  );
  expect(crowd).toHaveLength(MOST_HINTS);
  expect(crowd.flatMap(({ clientIds }) => clientIds)).toHaveLength(60);
});
