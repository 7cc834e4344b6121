import type { Pair } from "@throughline/model";

/** Where the pointer last was, in window pixels; null where there was none, as on a phone. */
let pointer: Pair | null = null;

/** Keeps in mind where the pointer is, until stopped. */
export function trackPointer(): () => void {
  const note = (event: PointerEvent) => {
    pointer = event.pointerType === "touch" ? null : [event.clientX, event.clientY];
  };
  window.addEventListener("pointermove", note, { passive: true, capture: true });
  return () => window.removeEventListener("pointermove", note, { capture: true });
}

/** Where the pointer is on the window, or null where none is known. */
export function pointerPlace(): Pair | null {
  return pointer;
}

/**
 * Where the upper left corner of something of this size stands, so that it is just below the pointer and wholly in
 * the window; without a pointer in the middle near the bottom, where a thumb is.
 */
export function atPointer([width, height]: Pair, place: Pair | null = pointer): Pair {
  const { innerWidth, innerHeight } = window;
  const [x, y] = place ?? [innerWidth / 2 - width / 2 - 12, innerHeight - height - 200];
  const keep = (at: number, most: number) => Math.max(8, Math.min(at, most - 8));
  return [keep(x + 12, innerWidth - width), keep(y + 16, innerHeight - height)];
}
