import { areaPath, linePath } from "../canvas/backdrop/mark-path.ts";
import type { Arrangement, Mark, Tone } from "../lenses/arrangement.ts";
import { toneColor } from "../lenses/tone-color.ts";
import type { Rect } from "../workspace/camera.ts";
import { round, text } from "./draw-card.ts";
import { escapeXml } from "./escape-xml.ts";
import { colorOf, type Palette } from "./read-palette.ts";
import { wrapText } from "./wrap-text.ts";

/** Room for the names of columns above, and of lanes beside what a lens arranges, in board units. */
const TICK_ROW = 22;
const LANE_NAMES = 150;

/** What a lens draws around its cards, as SVG markup. */
export function drawMarks(marks: readonly Mark[], palette: Palette): string {
  return marks.map((mark) => drawMark(mark, palette)).join("");
}

function drawMark(mark: Mark, palette: Palette): string {
  const color = toneOf(mark.tone, palette);
  switch (mark.draw) {
    case "rect": {
      const { x, y, width, height } = mark.rect;
      const dash = mark.outline === "dashed" ? ' stroke-dasharray="5 4"' : "";
      const line = mark.outline ? ` stroke="${color}"${dash}` : "";
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${mark.round ?? 0}" fill="${color}" fill-opacity="${mark.fill ?? 0}"${line}/>`;
    }
    case "line": {
      const dash = mark.dashed ? ' stroke-dasharray="5 5"' : "";
      const path = linePath(mark.points, mark.curved === true);
      return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${mark.width ?? 1}" stroke-linecap="round"${dash}/>`;
    }
    case "area":
      return `<path d="${areaPath(mark.points)}" fill="${color}" fill-opacity="${mark.fill}"/>`;
    case "text": {
      const { at, size = 12, align = "start", bold = false, upright = false } = mark;
      const [words = ""] = mark.most === undefined ? [mark.text] : wrapText(mark.text, size, mark.most, 1);
      const turn = upright ? ` transform="rotate(-90 ${round(at[0])} ${round(at[1])})"` : "";
      return `<text x="${round(at[0])}" y="${round(at[1] + size * 0.36)}" font-size="${size}" font-weight="${bold ? 650 : 500}" fill="${color}" text-anchor="${align}"${turn}>${escapeXml(words)}</text>`;
    }
  }
}

/** The names of columns and lanes, which on screen stand at the edges of the window. */
export function drawNames({ ticks, lanes }: Arrangement, frame: Rect, palette: Palette): string {
  const rows = ticks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = ticks.map(({ x, width, text: words, note, row, tone }) => {
    const y = frame.y - (rows - row) * TICK_ROW + 15;
    return name([words, note ?? ""], x + 4, y, width - 8, toneOf(tone ?? "plain", palette));
  });
  const names = lanes.map(({ y, text: words, note, tone }) =>
    name(
      [words, note ?? ""],
      frame.x - LANE_NAMES,
      y + 16,
      LANE_NAMES - 12,
      toneOf(tone ?? "plain", palette),
    ),
  );
  return [...columns, ...names].join("");
}

/** The frame with room for the names of columns and lanes. */
export function withNames({ ticks, lanes }: Arrangement, frame: Rect): Rect {
  const rows = ticks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const [left, top] = [lanes.length > 0 ? LANE_NAMES : 0, rows * TICK_ROW];
  return {
    x: frame.x - left,
    y: frame.y - top,
    width: frame.width + left,
    height: frame.height + top,
  };
}

function name(words: readonly string[], x: number, y: number, width: number, fill: string): string {
  const [line] = wrapText(words.filter(Boolean).join("  "), 12, width, 1);
  return line === undefined ? "" : text([line], x, y, { size: 12, weight: 600, fill });
}

function toneOf(tone: Tone, palette: Palette): string {
  return colorOf(palette, toneColor(tone));
}
