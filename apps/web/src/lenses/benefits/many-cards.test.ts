import { expect, it } from "vitest";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { benefitsLens } from "./benefits-lens.ts";
import { plainInput } from "./testing/plain-input.ts";

const KINDS = ["project", "deliverable", "milestone", "change", "benefit", "goal"] as const;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

it.each(SEEDS)("cards never overlap nor leave the bounds, whatever leads where (%i)", (seed) => {
  const { places, bounds } = benefitsLens.place(createTangle(seed, 300, 400));
  const rects = [...places.values()];
  expect(rects.length).toBeGreaterThan(200);
  expect(bounds && rects.filter((rect) => !isInside(rect, bounds))).toEqual([]);
  const clashes = rects.filter((one, at) => rects.slice(at + 1).some((other) => overlap(one, other)));
  expect(clashes).toEqual([]);
});

it.each(SEEDS)("the order of the records changes nothing (%i)", (seed) => {
  const input = createTangle(seed, 60, 90);
  const turned = {
    ...input,
    items: new Map([...input.items].reverse()),
    links: new Map([...input.links].reverse()),
  };
  const sorted = (places: ReadonlyMap<string, Rect>) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(benefitsLens.place(turned).places)).toEqual(sorted(benefitsLens.place(input).places));
});

/** Cards of all kinds, a third of them ranked, with links from anywhere to anywhere. */
function createTangle(seed: number, cards: number, links: number): LensInput {
  let state = seed * 7919;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return plainInput(
    Array.from({ length: cards }, (_, at) => ({
      id: `i${at}`,
      kind: KINDS[next(KINDS.length)] ?? "goal",
      rank: next(3) === 0 ? `a${next(9) + 1}` : "",
    })),
    Array.from({ length: links }, (_, at) => ({
      id: `l${at}`,
      kind: next(2) === 0 ? "contributes" : "delivers",
      from: `i${next(cards)}`,
      to: `i${next(cards)}`,
    })),
  );
}

function isInside(rect: Rect, bounds: Rect): boolean {
  const isWide = rect.x >= bounds.x && rect.x + rect.width <= bounds.x + bounds.width;
  return isWide && rect.y >= bounds.y && rect.y + rect.height <= bounds.y + bounds.height;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
