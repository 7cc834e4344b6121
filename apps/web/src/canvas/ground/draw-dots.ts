import type { Transform } from "../camera/board-camera.ts";

/** Board units between dots at 100 %. */
const GAP = 24;
/** Pixels between dots never get fewer than this: at lower zoom every second, fourth … dot is left out. */
const CLOSEST = 18;

/** Pixels from one dot to the next. */
export function dotGap(zoom: number): number {
  let gap = GAP * zoom;
  while (gap < CLOSEST) gap *= 2;
  return gap;
}

/** Pixels across a dot. */
export function dotSide(zoom: number): number {
  return Math.max(1, Math.min(2, zoom * 1.6));
}

/** Draws the grid of dots over the given size. */
export function drawDots(
  context: CanvasRenderingContext2D,
  { x, y, zoom }: Transform,
  width: number,
  height: number,
  color: string,
): void {
  const gap = dotGap(zoom);
  const side = dotSide(zoom);
  context.fillStyle = color;
  for (let left = ((x % gap) + gap) % gap; left < width; left += gap) {
    for (let top = ((y % gap) + gap) % gap; top < height; top += gap) {
      context.fillRect(left - side / 2, top - side / 2, side, side);
    }
  }
}
