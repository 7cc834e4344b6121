import type { Mark } from "../../lenses/arrangement.ts";
import { areaPath, linePath } from "../backdrop/mark-path.ts";
import type { FarView } from "./draw-items.ts";

/** Texts are left out where the letters would be smaller than this many pixels. */
const SMALLEST_TEXT = 6;
const LETTERS = 12;
const DASH = [5, 5];

/** What a lens draws around its cards, from afar: on the canvas, where a thousand marks cost little. */
export function drawFarMarks({ context, origin, colors }: FarView, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const { x, y, zoom } = origin;
  context.save();
  context.translate(x, y);
  context.scale(zoom, zoom);
  context.textBaseline = "middle";
  for (const mark of marks) drawMark(context, mark, colors.tone(mark.tone), zoom, colors.font);
  context.restore();
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  color: string,
  zoom: number,
  font: string,
): void {
  context.fillStyle = color;
  context.strokeStyle = color;
  context.setLineDash([]);
  switch (mark.draw) {
    case "rect": {
      const { x, y, width, height } = mark.rect;
      context.globalAlpha = mark.fill ?? 0;
      if (mark.fill) context.fillRect(x, y, width, height);
      context.globalAlpha = 1;
      if (!mark.outline) return;
      if (mark.outline === "dashed") context.setLineDash(DASH);
      context.lineWidth = 1 / zoom;
      context.strokeRect(x, y, width, height);
      return;
    }
    case "line":
      context.globalAlpha = 1;
      if (mark.dashed) context.setLineDash(DASH);
      context.lineWidth = Math.max(mark.width ?? 1, 0.75 / zoom);
      context.stroke(new Path2D(linePath(mark.points, mark.curved === true)));
      return;
    case "area":
      context.globalAlpha = mark.fill;
      context.fill(new Path2D(areaPath(mark.points)));
      return;
    case "text": {
      const size = mark.size ?? LETTERS;
      if (size * zoom < SMALLEST_TEXT || mark.upright) return;
      context.globalAlpha = 1;
      context.font = `${mark.bold ? 650 : 500} ${size}px ${font}`;
      context.textAlign = mark.align === "middle" ? "center" : (mark.align ?? "start");
      context.fillText(mark.text, mark.at[0], mark.at[1], mark.most);
    }
  }
}
