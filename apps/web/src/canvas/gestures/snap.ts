import type { Rect } from "../../workspace/camera.ts";
import type { Guide } from "../hand-state.ts";

export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

type Axis = "x" | "y";

/**
 * Shifts a moving rectangle by at most `reach` board units so that its edges or middle line up with those
 * of `others`, on each axis by itself, and says along which lines.
 */
export function snap(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const x = nearest(moving, others, "x", reach);
  const y = nearest(moving, others, "y", reach);
  const moved = { ...moving, x: moving.x + (x?.by ?? 0), y: moving.y + (y?.by ?? 0) };
  const guides: Guide[] = [];
  if (x) guides.push(guideAlong("x", x.at, moved, others));
  if (y) guides.push(guideAlong("y", y.at, moved, others));
  return { dx: x?.by ?? 0, dy: y?.by ?? 0, guides };
}

function nearest(moving: Rect, others: readonly Rect[], axis: Axis, reach: number) {
  let best: { by: number; at: number } | undefined;
  for (const other of others) {
    for (const at of linesOf(other, axis)) {
      for (const own of linesOf(moving, axis)) {
        const by = at - own;
        if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
      }
    }
  }
  return best;
}

function linesOf(rect: Rect, axis: Axis): readonly number[] {
  const start = rect[axis];
  const extent = axis === "x" ? rect.width : rect.height;
  return [start, start + extent / 2, start + extent];
}

/** The line runs from the moving rectangle to the farthest one on it. */
function guideAlong(axis: Axis, at: number, moved: Rect, others: readonly Rect[]): Guide {
  const across: Axis = axis === "x" ? "y" : "x";
  const size = across === "x" ? "width" : "height";
  const onLine = others.filter((other) => linesOf(other, axis).some((line) => Math.abs(line - at) < 0.5));
  const all = [moved, ...onLine];
  return {
    axis,
    at,
    from: Math.min(...all.map((rect) => rect[across])),
    to: Math.max(...all.map((rect) => rect[across] + rect[size])),
  };
}
