import { cardSize, type Item } from "@throughline/model";
import type { Rect } from "../workspace/camera.ts";
import type { ActionContext } from "./action.ts";
import { openSelection } from "./selected.ts";

/** Something that is moved as a whole: a card, or a section with all that is in it. */
export interface Block extends Rect {
  readonly id: string;
}

/** The rectangle of an item. */
export function blockOf(item: Item): Block {
  const [width, height] = cardSize(item);
  return { id: item.id, x: item.pos[0], y: item.pos[1], width, height };
}

/** The selected unlocked items, without those that a selected section carries along. */
export function selectedBlocks(context: Pick<ActionContext, "session" | "workspace">): readonly Block[] {
  const open = openSelection(context);
  const chosen = new Set(open.map((item) => item.id));
  return open.filter((item) => !isCarried(item, chosen, context)).map(blockOf);
}

function isCarried(
  item: Item,
  chosen: ReadonlySet<string>,
  { session }: Pick<ActionContext, "session">,
): boolean {
  const seen = new Set([item.id]);
  for (
    let at = item.section;
    at !== null && !seen.has(at);
    at = session.live.items.get(at)?.section ?? null
  ) {
    if (chosen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** The smallest rectangle around all of them; undefined for none. */
export function boundsOf(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
