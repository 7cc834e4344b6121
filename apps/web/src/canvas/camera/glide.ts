import type { Rect } from "../../workspace/camera.ts";
import type { Transform } from "./board-camera.ts";

const DURATION = 220;

/**
 * Moves the view from one transform to another within a fifth of a second, zooming evenly about the middle
 * of `box`. Returns the function that stops it where it is.
 */
export function glide(from: Transform, to: Transform, box: Rect, apply: (t: Transform) => void): () => void {
  const centre = (t: Transform) => [(box.width / 2 - t.x) / t.zoom, (box.height / 2 - t.y) / t.zoom] as const;
  const [fromX, fromY] = centre(from);
  const [toX, toY] = centre(to);
  let began: number | undefined;
  let frame = requestAnimationFrame(function step(time) {
    began ??= time;
    const t = Math.min(1, (time - began) / DURATION);
    const eased = 1 - (1 - t) ** 3;
    if (t === 1) {
      apply(to);
      return;
    }
    const zoom = from.zoom * (to.zoom / from.zoom) ** eased;
    const x = fromX + (toX - fromX) * eased;
    const y = fromY + (toY - fromY) * eased;
    apply({ x: box.width / 2 - x * zoom, y: box.height / 2 - y * zoom, zoom });
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
