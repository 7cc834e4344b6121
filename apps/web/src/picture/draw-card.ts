import { cardSize, type Item, itemKinds, type Pair, TEXT_FONT_SIZE } from "@throughline/model";
import { fitTextSize } from "../canvas/cards/fit-text-size.ts";
import { strokePath } from "../canvas/cards/stroke-path.ts";
import { cardFacts } from "./card-facts.ts";
import { escapeXml } from "./escape-xml.ts";
import { colorOf, type Palette } from "./read-palette.ts";
import { wrapText } from "./wrap-text.ts";

/** What cards are drawn with. */
export interface Ink {
  readonly palette: Palette;
  /** The inside of a 24 by 24 SVG icon by item kind; our own markup, put in as it is. */
  readonly glyphs: Readonly<Partial<Record<Item["kind"], string>>>;
  readonly currency: string;
  readonly locale?: string;
}

const PAD = 14;

/** One item as SVG markup in board units. */
export function drawCard(item: Item, ink: Ink): string {
  if (item.kind === "stroke") return drawStroke(item, ink.palette);
  if (item.kind === "section") return drawSection(item, ink.palette);
  if (item.kind === "text") return drawText(item, ink.palette);
  if (item.kind === "note") return drawNote(item, ink.palette);
  return drawPlanCard(item, ink);
}

/** Cards lower than this, as a lens places them, have room for their title only. */
const LOW = 64;

function drawPlanCard(item: Item, ink: Ink): string {
  if (cardSize(item)[1] < LOW) return drawLowCard(item, ink);
  const { palette } = ink;
  const [x, y] = item.pos;
  const [width, height] = cardSize(item);
  const kind = colorOf(palette, `kind-${item.kind}`);
  const fill = item.color === "auto" ? colorOf(palette, "surface") : colorOf(palette, `paper-${item.color}`);
  const facts = cardFacts(item, ink.currency, ink.locale)
    .map((fact) => fact.replaceAll(" ", "\u00a0"))
    .join("\u00a0· ");
  const factLines = facts === "" ? [] : wrapText(facts, 12, width - 2 * PAD - 4, height > 110 ? 2 : 1);
  const titleTop = y + 32;
  const room = y + height - 8 - factLines.length * 16 - titleTop;
  const lines = wrapText(item.title, 14, width - 2 * PAD - 4, Math.max(1, Math.floor(room / 19)));
  return [
    box(x, y, width, height, fill, colorOf(palette, "border")),
    `<path d="M${x + 8},${y} h-2 a6,6 0 0 0 -6,6 v${height - 12} a6,6 0 0 0 6,6 h2 a4,4 0 0 1 -4,-4 v${8 - height} a4,4 0 0 1 4,-4z" fill="${kind}"/>`,
    glyph(ink.glyphs[item.kind], x + PAD, y + 10, 14, kind),
    text([itemKinds[item.kind].label], x + PAD + 20, y + 21, { size: 11, weight: 600, fill: kind }),
    text(lines, x + PAD, titleTop + 14, { size: 14, weight: 600, fill: colorOf(palette, "text"), step: 19 }),
    text(factLines, x + PAD, y + height - 10 - (factLines.length - 1) * 16, {
      size: 12,
      fill: colorOf(palette, "text-soft"),
      step: 16,
    }),
  ].join("");
}

function drawLowCard(item: Item, { palette, glyphs }: Ink): string {
  const [x, y] = item.pos;
  const [width, height] = cardSize(item);
  const kind = colorOf(palette, `kind-${item.kind}`);
  const lines = wrapText(item.title, 12, Math.max(60, width - 32), height < 40 ? 1 : 2);
  const top = y + height / 2 - (lines.length - 1) * 8 + 4;
  return [
    box(x, y, width, height, colorOf(palette, "surface"), colorOf(palette, "border")),
    `<rect x="${x}" y="${y}" width="4" height="${height}" rx="2" fill="${kind}"/>`,
    glyph(glyphs[item.kind], x + 9, y + height / 2 - 6, 12, kind),
    text(lines, x + 26, top, { size: 12, weight: 600, fill: colorOf(palette, "text"), step: 16 }),
  ].join("");
}

function drawNote(item: Item, palette: Palette): string {
  const [x, y] = item.pos;
  const [width, height] = cardSize(item);
  const paper = colorOf(palette, `paper-${item.color === "auto" ? "yellow" : item.color}`);
  const size = fitTextSize(item.title, width - 2 * PAD, height - 36);
  const step = Math.round(size * 1.35);
  const lines = wrapText(item.title, size, width - 2 * PAD, Math.floor((height - 2 * PAD) / step));
  return (
    box(x, y, width, height, paper, "none") +
    text(lines, x + PAD, y + PAD + size, { size, fill: colorOf(palette, "ink-on-paper"), step })
  );
}

function drawSection(item: Item, palette: Palette): string {
  const [x, y] = item.pos;
  const [width, height] = cardSize(item);
  const auto = item.color === "auto";
  const fill = auto ? colorOf(palette, "surface") : colorOf(palette, `paper-${item.color}`);
  const lines = wrapText(item.title, 18, width - 2 * 20, 1);
  return (
    `<g fill-opacity="${auto ? 0.6 : 0.45}">${box(x, y, width, height, fill, colorOf(palette, "border"))}</g>` +
    text(lines, x + 20, y + 34, { size: 18, weight: 650, fill: colorOf(palette, "text-soft") })
  );
}

function drawText(item: Item & { readonly kind: "text" }, palette: Palette): string {
  const [x, y] = item.pos;
  const [width] = cardSize(item);
  const size = item.fontSize ?? TEXT_FONT_SIZE;
  const color = item.color === "auto" ? "text" : `paper-${item.color}`;
  const lines = wrapText(item.title, size, width, 40);
  return text(lines, x, y + size, { size, weight: 500, fill: colorOf(palette, color), step: size * 1.3 });
}

function drawStroke(item: Item & { readonly kind: "stroke" }, palette: Palette): string {
  const path = strokePath(item.points, item.width);
  const [width, height] = cardSize(item);
  const [wide, high] = item.points.reduce<Pair>(
    ([right, bottom], [x, y]) => [Math.max(right, x), Math.max(bottom, y)],
    [1, 1],
  );
  const stretch = item.size ? ` scale(${width / wide} ${height / high})` : "";
  const color =
    item.color === "auto" ? colorOf(palette, "kind-stroke") : colorOf(palette, `paper-${item.color}`);
  return path && `<path transform="translate(${item.pos.join(" ")})${stretch}" d="${path}" fill="${color}"/>`;
}

function box(x: number, y: number, width: number, height: number, fill: string, stroke: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${stroke}"/>`;
}

function glyph(inside: string | undefined, x: number, y: number, size: number, color: string): string {
  if (!inside) return "";
  const place = `translate(${x} ${y}) scale(${size / 24})`;
  return `<g transform="${place}" fill="none" stroke="${color}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${inside}</g>`;
}

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly step?: number;
  readonly anchor?: "start" | "middle";
}

/** Lines of text with the first baseline at `y`. */
export function text(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  if (lines.length === 0) return "";
  const { size, fill, weight = 400, step = 0, anchor = "start" } = style;
  const spans = lines.map(
    (line, index) => `<tspan x="${round(x)}" y="${round(y + index * step)}">${escapeXml(line)}</tspan>`,
  );
  return `<text font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${spans.join("")}</text>`;
}

/** To a tenth of a board unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
