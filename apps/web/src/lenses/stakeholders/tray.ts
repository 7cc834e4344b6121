import type { Rect } from "../../workspace/camera.ts";
import type { Stakeholder } from "./read-stakeholders.ts";

export const CHIP = { width: 176, height: 54 } as const;
export const GAP = 6;
/** A line of words above or below chips. */
export const HEAD = 28;
export const TRAY_GAP = 16;
const PAD = 8;

/** Stands the stakeholders of whom something is not known in rows; the answer is the ground below them. */
export function layTray(
  width: number,
  y: number,
  all: readonly Stakeholder[],
  places: Map<string, Rect>,
): Rect {
  const across = Math.max(1, Math.floor((width - 2 * PAD + GAP) / (CHIP.width + GAP)));
  for (const [index, { item }] of all.entries()) {
    const [line, place] = [Math.floor(index / across), index % across];
    const corner = { x: PAD + place * (CHIP.width + GAP), y: y + HEAD + line * (CHIP.height + GAP) };
    places.set(item.id, { ...corner, ...CHIP });
  }
  const lines = Math.max(1, Math.ceil(all.length / across));
  return { x: 0, y, width, height: HEAD + lines * (CHIP.height + GAP) - GAP + PAD };
}
