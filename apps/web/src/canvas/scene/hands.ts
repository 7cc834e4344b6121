import type { Rect } from "../../workspace/camera.ts";

/** Rectangles that a hand holds away from where the board has them. */
export type HeldRects = ReadonlyMap<string, Rect>;

/** The hand that shows what people try out: any other holds before it. */
export const PREVIEW = "preview";

/** What is held away from its place, and by whom. */
export interface Hands {
  /** Where a hand holds an item; undefined when none does. */
  rect(id: string): Rect | undefined;
  /** `owner` holds these from now on, in place of what it held before; which items that touches. */
  hold(owner: string, rects: HeldRects): ReadonlySet<string>;
  /** `owner` lets go of everything; which items that touches. */
  release(owner: string): ReadonlySet<string>;
  /** True when it is held only because of what people try out. */
  isTried(id: string): boolean;
  /** True when someone else than `owner` holds it now. */
  isHeldByOther(id: string, owner: string): boolean;
}

/** No hand holds anything at first. */
export function createHands(): Hands {
  const hands = new Map<string, HeldRects>();
  const isHeldBut = (id: string, owner: string) =>
    [...hands].some(([hand, held]) => hand !== owner && held.has(id));
  return {
    rect(id) {
      for (const [hand, held] of hands) {
        const rect = hand === PREVIEW ? undefined : held.get(id);
        if (rect) return rect;
      }
      return hands.get(PREVIEW)?.get(id);
    },
    hold(owner, rects) {
      const before = hands.get(owner);
      hands.set(owner, rects);
      return new Set([...(before?.keys() ?? []), ...rects.keys()]);
    },
    release(owner) {
      const before = hands.get(owner);
      hands.delete(owner);
      return new Set(before?.keys());
    },
    isTried: (id) => hands.get(PREVIEW)?.has(id) === true && !isHeldBut(id, PREVIEW),
    isHeldByOther: isHeldBut,
  };
}
