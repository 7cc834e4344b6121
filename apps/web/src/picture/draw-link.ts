import { type Item, type Link, linkKinds, type Pair } from "@throughline/model";
import { blockOf } from "../actions/selected-blocks.ts";
import { type LinkShape, linkPath, linkShape } from "../canvas/links/link-geometry.ts";
import { type ArrowHead, dashOf, linkLook } from "../canvas/links/link-look.ts";
import type { Side } from "../lenses/lens.ts";
import { round, text } from "./draw-card.ts";
import { colorOf, type Palette } from "./read-palette.ts";
import { textWidth, wrapText } from "./wrap-text.ts";

/** Kinds that an arrow without words is read as. */
const WORDLESS: ReadonlySet<Link["kind"]> = new Set(["dependency", "relates"]);

/** The curve of a link between two items, as on the canvas. */
export function shapeOf(from: Item, to: Item, sides?: readonly [from: Side, to: Side]): LinkShape {
  return linkShape(blockOf(from), blockOf(to), 0, sides);
}

/** One link as SVG markup: curve, head and words; as a ribbon of its `width` where a lens says one. */
export function drawLink(link: Link, shape: LinkShape, palette: Palette, width?: number): string {
  const look = linkLook[link.kind];
  const color = colorOf(palette, look.color);
  if (width !== undefined)
    return `<path d="${linkPath(shape)}" fill="none" stroke="${color}" stroke-width="${round(width)}" stroke-opacity="0.38"/>`;
  const dash = dashOf(link);
  const dashes = dash ? ` stroke-dasharray="${dash}" stroke-linecap="round"` : "";
  const curve = `<path d="${linkPath(shape)}" fill="none" stroke="${color}" stroke-width="${look.width}"${dashes}/>`;
  return curve + drawHead(look.head, shape.to, shape.heading, color) + drawWords(link, shape, palette);
}

/** Space that arrow and cards need beside the words, or a reader sees only the middle of them. */
const AROUND_WORDS = 32;

function drawWords(link: Link, { middle: [x, y], from, to }: LinkShape, palette: Palette): string {
  const words = link.label || (WORDLESS.has(link.kind) ? "" : linkKinds[link.kind].verb);
  const [line] = wrapText(words, 11, 180, 1);
  if (line === undefined) return "";
  const width = textWidth(line, 11) + 10;
  const room = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (!link.label && room < width + AROUND_WORDS) return "";
  const plate = `<rect x="${round(x - width / 2)}" y="${round(y - 9)}" width="${round(width)}" height="17" rx="4" fill="${colorOf(palette, "canvas")}" fill-opacity="0.9"/>`;
  return plate + text([line], x, y + 4, { size: 11, fill: colorOf(palette, "text-soft"), anchor: "middle" });
}

function drawHead(head: ArrowHead, [x, y]: Pair, [dx, dy]: Pair, color: string): string {
  const at = (back: number, side: number) =>
    `${round(x - dx * back - dy * side)},${round(y - dy * back + dx * side)}`;
  const line = `fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
  switch (head) {
    case "triangle":
      return `<path d="M${at(0, 0)}L${at(11, 5)}L${at(11, -5)}Z" fill="${color}"/>`;
    case "open":
      return `<path d="M${at(9, 5)}L${at(0, 0)}L${at(9, -5)}" ${line}/>`;
    case "diamond":
      return `<path d="M${at(0, 0)}L${at(7, 5)}L${at(14, 0)}L${at(7, -5)}Z" fill="${color}"/>`;
    case "bar":
      return `<path d="M${at(3, 6)}L${at(3, -6)}" ${line}/>`;
    case "dot":
      return `<circle cx="${round(x - dx * 4)}" cy="${round(y - dy * 4)}" r="4" fill="${color}"/>`;
    case "none":
      return "";
  }
}
