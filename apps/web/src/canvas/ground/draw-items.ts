import type { Item, Link } from "@throughline/model";
import type { LiveBoard } from "../../live/live-board.ts";
import type { Transform } from "../camera/board-camera.ts";
import type { Scene } from "../scene/scene.ts";
import type { GroundColors } from "./colors.ts";
import type { GroundMarks } from "./ground.ts";

export interface FarView {
  readonly context: CanvasRenderingContext2D;
  readonly origin: Transform;
  readonly colors: GroundColors;
  readonly scene: Scene;
  readonly live: LiveBoard;
  readonly marks: GroundMarks;
  readonly linkWidth: (link: Link) => number | undefined;
}

/** An item with its rectangle in pixels of the sheet. */
export interface Box {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Below this zoom a card is a block in its kind's colour. */
const BLOCKS_BELOW = 0.18;

/** Draws items as simple cards: bodies, kind edges and health marks in batches. */
export function drawFarItems(view: FarView, ids: string[]): void {
  const boxes = ids.flatMap((id) => boxOf(view, id) ?? []);
  if (boxes.length === 0) return;
  const bodies = new Map<string, Box[]>();
  const edges = new Map<string, Box[]>();
  const marks = new Map<string, Box[]>();
  for (const box of boxes) {
    const { item } = box;
    if (item.kind === "stroke") continue;
    if (item.kind !== "text") push(bodies, bodyColor(view, item), box);
    if (item.kind !== "note" && item.kind !== "text" && item.kind !== "section") {
      push(edges, view.colors.kind[item.kind], box);
    }
    if ("declaredRag" in item && item.declaredRag !== "none") {
      push(marks, view.colors.health[item.declaredRag], box);
    }
  }
  drawBodies(view, bodies);
  drawEdges(view, edges);
  drawHealth(view, marks);
  for (const box of boxes) if (box.item.kind === "stroke") drawStroke(view, box);
  outline(view, boxes);
}

/** Where an item is on the sheet. */
export function boxOf(
  { scene, live, origin }: Pick<FarView, "scene" | "live" | "origin">,
  id: string,
): Box | undefined {
  const rect = scene.rect(id);
  const item = live.items.get(id);
  if (!rect || !item) return undefined;
  const { x, y, zoom } = origin;
  return {
    item,
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
}

function bodyColor({ colors, origin }: FarView, item: Item): string {
  if (item.kind === "note") return colors.paper(item.color);
  if (item.kind !== "section" && origin.zoom < BLOCKS_BELOW) return colors.soft[item.kind];
  if (item.kind === "section") return item.color === "auto" ? colors.surface : colors.paper(item.color);
  return colors.surface;
}

/** Rectangles one by one: a path around a thousand of them takes many times as long to fill and to stroke. */
function drawBodies({ context, colors }: FarView, batches: ReadonlyMap<string, Box[]>): void {
  for (const [color, boxes] of batches) {
    for (const { item, x, y, width, height } of boxes) {
      context.fillStyle = item.kind === "section" ? color : colors.border;
      context.globalAlpha = item.kind === "section" ? 0.55 : 1;
      context.fillRect(x - 0.5, y - 0.5, width + 1, height + 1);
      context.globalAlpha = 1;
      if (item.kind === "section") {
        context.lineWidth = 1;
        context.strokeStyle = colors.border;
        context.strokeRect(x, y, width, height);
      } else {
        context.fillStyle = color;
        context.fillRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
      }
    }
  }
}

function drawEdges({ context, origin }: FarView, batches: ReadonlyMap<string, Box[]>): void {
  const wide = Math.max(2, 12 * origin.zoom);
  for (const [color, boxes] of batches) {
    context.fillStyle = color;
    for (const box of boxes) context.fillRect(box.x, box.y, wide, box.height);
  }
}

function drawHealth({ context, origin }: FarView, batches: ReadonlyMap<string, Box[]>): void {
  const side = Math.max(3, 22 * origin.zoom);
  for (const [color, boxes] of batches) {
    context.fillStyle = color;
    for (const box of boxes) context.fillRect(box.x + box.width - side, box.y, side, side);
  }
}

function drawStroke({ context, origin, colors }: FarView, { item, x, y }: Box): void {
  if (item.kind !== "stroke") return;
  context.beginPath();
  for (const [px, py] of item.points) context.lineTo(x + px * origin.zoom, y + py * origin.zoom);
  context.lineWidth = Math.max(1, (item.width ?? 4) * origin.zoom);
  context.strokeStyle = colors.kind.stroke;
  context.stroke();
}

function outline({ context, colors, marks }: FarView, boxes: readonly Box[]): void {
  const around = (color: string, ids: ReadonlySet<string>, width: number) => {
    if (ids.size === 0) return;
    context.beginPath();
    for (const box of boxes) {
      if (ids.has(box.item.id)) context.rect(box.x - 1.5, box.y - 1.5, box.width + 3, box.height + 3);
    }
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke();
  };
  around(colors.found, marks.found, 3);
  around(colors.accent, marks.selected, 2);
}

function push<K>(map: Map<K, Box[]>, key: K, box: Box): void {
  const boxes = map.get(key);
  if (boxes) boxes.push(box);
  else map.set(key, [box]);
}
