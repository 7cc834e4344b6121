import type { Mark } from "../../lenses/arrangement.ts";
import type { Rect } from "../../workspace/camera.ts";
import { boundsOf, grow } from "../scene/rect.ts";

/** Width of a letter as a share of its height, on the safe side. */
const LETTER = 0.7;
const LETTERS = 12;

/** What a mark covers at most, in board units. */
export function markBounds(mark: Mark): Rect {
  switch (mark.draw) {
    case "rect":
      return mark.rect;
    case "line":
    case "area": {
      const corners = mark.points.map(([x, y]) => ({ x, y, width: 0, height: 0 }));
      return grow(boundsOf(corners) ?? NOTHING, mark.draw === "line" ? (mark.width ?? 1) : 0);
    }
    case "text": {
      const size = mark.size ?? LETTERS;
      const width = Math.min(mark.most ?? Infinity, mark.text.length * size * LETTER);
      // Wherever it is aligned, and turned or not: a square around its point is near enough.
      return grow({ x: mark.at[0], y: mark.at[1], width: 0, height: 0 }, Math.max(width, size));
    }
  }
}

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };
