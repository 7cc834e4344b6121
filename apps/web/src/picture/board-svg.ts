import { compareOrder } from "@throughline/board";
import type { Item, Link } from "@throughline/model";
import { blockOf, boundsOf } from "../actions/selected-blocks.ts";
import type { Arrangement } from "../lenses/arrangement.ts";
import type { Lens } from "../lenses/lens.ts";
import type { Rect } from "../workspace/camera.ts";
import { drawCard, type Ink, round } from "./draw-card.ts";
import { drawLink, shapeOf } from "./draw-link.ts";
import { drawMarks, drawNames, withNames } from "./draw-marks.ts";
import { escapeXml } from "./escape-xml.ts";
import { colorOf } from "./read-palette.ts";

/** What is drawn. Links whose ends are not both among the items are left out. */
export interface Picture {
  readonly title: string;
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  readonly background: "light" | "transparent";
  /** The lens it is drawn in, whose places the items have; the map when left out. */
  readonly lens?: PictureLens;
  /** CSS that brings the typeface along, our own; other typefaces are asked for without it. */
  readonly fontFace?: string;
}

/** A lens as a picture needs it. */
export interface PictureLens extends Pick<Lens, "showsLink" | "linkSides"> {
  readonly arrangement: Arrangement;
  readonly linkWidth: (link: Link) => number | undefined;
}

export interface DrawnPicture {
  readonly svg: string;
  /** In board units, which are pixels at a scale of 1. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 40;
const FONTS = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/**
 * Draws records as one SVG picture that needs nothing beside it. Sections lie below the links and all other
 * cards above them, each in its drawing order. Undefined when there is nothing to draw.
 */
export function drawBoard(picture: Picture, ink: Ink): DrawnPicture | undefined {
  const { items, links, background, title, fontFace, lens } = picture;
  const byId = new Map(items.map((item) => [item.id, item]));
  const curves = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (!from || !to || from === to || lens?.showsLink(link) === false) return [];
    return [{ link, shape: shapeOf(from, to, lens?.linkSides?.(link)), width: lens?.linkWidth(link) }];
  });
  const extents = [...curves.map(({ shape }) => shape.bounds), lens?.arrangement.bounds ?? []].flat();
  const content = frameOf(items, extents);
  if (!content) return undefined;
  const frame = lens ? withNames(lens.arrangement, content) : content;
  const inOrder = [...items].sort(compareOrder);
  const draw = (chosen: readonly Item[]) => chosen.map((item) => drawCard(item, ink)).join("\n");
  const paper =
    background === "light"
      ? `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="${colorOf(ink.palette, "canvas")}"/>`
      : "";
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${frame.width}" height="${frame.height}" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" font-family="${FONTS}">`,
    `<title>${escapeXml(title)}</title>`,
    fontFace ? `<style>${fontFace}</style>` : "",
    paper,
    draw(inOrder.filter((item) => item.kind === "section")),
    lens ? drawMarks(lens.arrangement.under, ink.palette) : "",
    curves.map(({ link, shape, width }) => drawLink(link, shape, ink.palette, width)).join("\n"),
    draw(inOrder.filter((item) => item.kind !== "section")),
    lens
      ? drawMarks(lens.arrangement.over, ink.palette) + drawNames(lens.arrangement, content, ink.palette)
      : "",
    "</svg>",
  ];
  return { svg: parts.filter(Boolean).join("\n"), width: frame.width, height: frame.height };
}

function frameOf(items: readonly Item[], curves: readonly Rect[]): Rect | undefined {
  const bounds = boundsOf([...items.map(blockOf), ...curves]);
  if (!bounds || items.length === 0) return undefined;
  return {
    x: round(bounds.x - MARGIN),
    y: round(bounds.y - MARGIN),
    width: Math.ceil(bounds.width + 2 * MARGIN),
    height: Math.ceil(bounds.height + 2 * MARGIN),
  };
}
