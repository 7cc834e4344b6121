import type { Pair } from "@throughline/model";

/** One moment of a pointer. */
export interface PointerPlace {
  /** In window pixels. */
  readonly screen: Pair;
  /** On the board. */
  readonly board: Pair;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  /** From 0 to 1; 0.5 where the device knows none. */
  readonly pressure: number;
}

/** What a pointer does between passing the drag threshold and being lifted. */
export interface Gesture {
  move(place: PointerPlace): void;
  /** The pointer was lifted: what the gesture meant is done now, once. */
  end(place: PointerPlace): void;
  /** Esc, a second finger or a lost pointer: everything is as before. */
  cancel(): void;
}
