import { boxOf, type FarView } from "./draw-items.ts";
import type { TitleFitter } from "./title-fitter.ts";

/** Titles are left out where the letters would be smaller than this many pixels. */
const SMALLEST_TEXT = 7;
const NAME_SIZE = 12;

/** Names the sections above their frames, in the same size at every zoom. */
export function drawSectionNames(
  { context, colors, scene, live, origin }: FarView,
  ids: string[],
  titles: TitleFitter,
): void {
  context.font = `650 ${NAME_SIZE}px ${colors.font}`;
  context.fillStyle = colors.text;
  context.textBaseline = "bottom";
  for (const id of ids) {
    const box = boxOf({ scene, live, origin }, id);
    if (!box || box.width < 4 * NAME_SIZE) continue;
    const [name] = titles.fit(context, box.item.title, box.width - 4, 1);
    if (name) context.fillText(name, box.x + 2, box.y - 2);
  }
}

/** Writes the titles of cards where they are legible, on as many lines as fit. */
export function drawTitles(
  { context, origin, colors, scene, live }: FarView,
  ids: readonly string[],
  titles: TitleFitter,
): void {
  const size = Math.min(11, Math.round(40 * origin.zoom * 2) / 2);
  if (size < SMALLEST_TEXT) return;
  const line = size * 1.2;
  const pad = Math.max(4, 20 * origin.zoom);
  context.textBaseline = "top";
  context.font = `550 ${size}px ${colors.font}`;
  for (const id of ids) {
    const box = boxOf({ scene, live, origin }, id);
    if (!box) continue;
    const { item } = box;
    if (!item.title || item.kind === "stroke" || item.kind === "section") continue;
    if (box.width < size * 2.5 || box.height < size) continue;
    const most = Math.max(1, Math.floor((box.height - pad * 0.6) / line));
    context.fillStyle = item.kind === "note" ? colors.inkOnPaper : colors.text;
    const rows = item.kind === "note" ? most : Math.min(4, most);
    const lines = titles.fit(context, item.title, box.width - pad - 3, rows);
    for (const [row, text] of lines.entries()) {
      context.fillText(text, box.x + pad, box.y + Math.max(2, pad * 0.6) + row * line);
    }
  }
}
