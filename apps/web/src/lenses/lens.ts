import type { Item, Pair } from "@throughline/model";
import type { Rect } from "../workspace/camera.ts";

/** What a drop asks for, as plain data: the canvas runs it as one named command, or shows the reason. */
export type Drop =
  | {
      readonly ok: true;
      readonly command: "move-items";
      readonly moves: readonly (readonly [id: string, pos: Pair])[];
      /** The section each dropped item comes to stand in; only where that changes. */
      readonly sections: Readonly<Record<string, string | null>>;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * One way of arranging the same cards to answer one question. Both functions are pure: `place` says where
 * cards stand, `drop` what it means to let go of them somewhere.
 */
export interface Lens {
  readonly id: string;
  readonly label: string;
  /** The rectangles of the given items, all others unchanged. */
  place(items: Iterable<Item>): ReadonlyMap<string, Rect>;
  /** What dropping `held` at their new top left corners does. `items` is the whole board. */
  drop(items: ReadonlyMap<string, Item>, held: ReadonlyMap<string, Pair>): Drop;
}
