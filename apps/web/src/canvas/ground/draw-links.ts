import type { Link, LinkKind } from "@throughline/model";
import { dashOf } from "../links/link-look.ts";
import type { FarView } from "./draw-items.ts";

/** Below this zoom a curve cannot be told from a line. */
const CURVES_FROM = 0.12;
/** Dashes cost many times a plain stroke, so from afar only a few links have them. */
const MOST_DASHED = 40;
const HEADS_FROM = 0.2;
/** Links in one path: the more there are, the longer each takes to draw without a graphics card. */
const A_PATH = 4;
const HEAD = 20;

/** Draws links as thin curves, one path for each kind and dash. */
export function drawFarLinks(view: FarView, ids: string[]): void {
  const { context, origin, colors, scene, live, marks } = view;
  if (ids.length === 0) return;
  const { x, y, zoom } = origin;
  const batches = new Map<string, { kind: LinkKind; dash: string | undefined; links: Link[] }>();
  const emphasized: Link[] = [];
  const ribbons: (readonly [Link, number])[] = [];
  for (const id of ids) {
    const link = live.links.get(id);
    if (!link) continue;
    if (marks.selected.has(id)) emphasized.push(link);
    const width = view.linkWidth(link);
    if (width !== undefined) {
      ribbons.push([link, width]);
      continue;
    }
    const dash = dashOf(link);
    const key = `${link.kind} ${dash ?? ""}`;
    const batch = batches.get(key);
    if (batch) batch.links.push(link);
    else batches.set(key, { kind: link.kind, dash, links: [link] });
  }
  const trace = (links: readonly Link[]) => {
    context.beginPath();
    for (const [at, link] of links.entries()) {
      const shape = scene.link(link.id);
      if (!shape) continue;
      if (at % A_PATH === 0 && at > 0) {
        context.stroke();
        context.beginPath();
      }
      const { from, control1: a, control2: b, to } = shape;
      context.moveTo(from[0] * zoom + x, from[1] * zoom + y);
      if (zoom < CURVES_FROM) context.lineTo(to[0] * zoom + x, to[1] * zoom + y);
      else {
        context.bezierCurveTo(
          a[0] * zoom + x,
          a[1] * zoom + y,
          b[0] * zoom + x,
          b[1] * zoom + y,
          to[0] * zoom + x,
          to[1] * zoom + y,
        );
      }
    }
    context.stroke();
  };
  context.save();
  context.globalAlpha = zoom < CURVES_FROM ? 0.35 : 0.7;
  context.lineWidth = Math.max(0.75, Math.min(1.5, 4 * zoom));
  for (const { kind, dash, links } of batches.values()) {
    context.strokeStyle = colors.link[kind];
    context.setLineDash(
      dash && links.length < MOST_DASHED ? dash.split(" ").map((part) => Number(part) * 0.6) : [],
    );
    trace(links);
    if (zoom >= HEADS_FROM) drawHeads(context, links, origin, scene, colors.link[kind]);
  }
  context.globalAlpha = 0.38;
  context.setLineDash([]);
  for (const [link, width] of ribbons) {
    context.strokeStyle = colors.link[link.kind];
    context.lineWidth = Math.max(0.75, width * zoom);
    trace([link]);
  }
  if (emphasized.length > 0) {
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.lineWidth = 2.5;
    context.strokeStyle = colors.accent;
    trace(emphasized);
  }
  context.restore();
}

/** The heads of arrows as plain triangles, one path for all of a kind. */
function drawHeads(
  context: CanvasRenderingContext2D,
  links: readonly Link[],
  { x, y, zoom }: FarView["origin"],
  scene: FarView["scene"],
  color: string,
): void {
  const side = HEAD * zoom;
  context.beginPath();
  for (const link of links) {
    const shape = link.kind === "relates" ? undefined : scene.link(link.id);
    if (!shape) continue;
    const [dx, dy] = shape.heading;
    const [tipX, tipY] = [shape.to[0] * zoom + x, shape.to[1] * zoom + y];
    const [backX, backY] = [tipX - dx * side, tipY - dy * side];
    context.moveTo(tipX, tipY);
    context.lineTo(backX - dy * side * 0.5, backY + dx * side * 0.5);
    context.lineTo(backX + dy * side * 0.5, backY - dx * side * 0.5);
  }
  context.fillStyle = color;
  context.fill();
}
