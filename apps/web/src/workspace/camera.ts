import type { Pair } from "@throughline/model";

/** A rectangle in board units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the board on screen, as the rest of the product may steer it. Implemented by the canvas. */
export interface Camera {
  /** The board rectangle that is visible, and the zoom (1 is 100 %). */
  view(): Rect & { readonly zoom: number };
  /** Window pixels to board units. */
  toBoard(x: number, y: number): Pair;
  toScreen(point: Pair): Pair;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** Shows the given items, or everything, with a margin. */
  fit(ids?: readonly string[]): void;
  /** Moves the middle of the screen to a place without changing the zoom. */
  center(point: Pair): void;
  show(rect: Rect): void;
  /** Told when the view has moved; at most once a frame. */
  subscribe(listener: () => void): () => void;
}
