import { cardSize, type Pair } from "@throughline/model";
import { linkShape } from "../../canvas/links/link-geometry.ts";
import { laneOf } from "../../canvas/links/link-lane.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Subject } from "./comments-view.ts";

interface Where {
  readonly session: Pick<BoardSession, "live">;
  readonly workspace: Workspace;
}

/**
 * Where in the present lens the pin of a thread has its tip, in board units: at the corner of a card, in the middle
 * of an arrow, at a place. Undefined where it has none: arrows and places have one on the map only.
 */
export function anchorOf(where: Where, { on, at }: Subject): Pair | undefined {
  const { live } = where.session;
  if (on === null) return at !== null && isOnMap(where.workspace) ? at : undefined;
  const card = cardRect(where, on);
  if (card) return [card.x + card.width, card.y];
  const link = isOnMap(where.workspace) ? live.links.get(on) : undefined;
  const [from, to] = link ? [cardRect(where, link.from), cardRect(where, link.to)] : [];
  return from && to ? linkShape(from, to, laneOf(where.session.live, on)).middle : undefined;
}

/** The topmost small card under a point of the present lens; a section is the ground, not a card. */
export function cardUnder(where: Where, point: Pair): string | null {
  let found: { readonly id: string; readonly area: number } | null = null;
  for (const { id, kind } of where.session.live.items.values()) {
    if (kind === "section" || kind === "stroke") continue;
    const rect = cardRect(where, id);
    if (!rect || !contains(rect, point)) continue;
    const area = rect.width * rect.height;
    if (found === null || area < found.area || (area === found.area && id < found.id)) found = { id, area };
  }
  return found?.id ?? null;
}

/** True where a place is a place on the map. */
export function isOnMap({ stage }: Workspace): boolean {
  return stage === null || placesFreely(stage.get().lens);
}

/** The rectangle of a card in the present lens, in board units; undefined where it has none. */
export function cardRect({ session, workspace }: Where, id: string): Rect | undefined {
  const item = session.live.items.get(id);
  if (!item) return undefined;
  if (!isOnMap(workspace)) return workspace.stage?.get().arrangement.places.get(id);
  const [width, height] = cardSize(item);
  return { x: item.pos[0], y: item.pos[1], width, height };
}

function contains({ x, y, width, height }: Rect, [px, py]: Pair): boolean {
  return px >= x && py >= y && px <= x + width && py <= y + height;
}
