import { cardSize, type Item, type Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { Drop, Lens } from "../lens.ts";
import { sectionUnder } from "./section-under.ts";

/** The map: cards stand where people put them, and a drop changes their place and the section they are in. */
export const mapLens: Lens = { id: "map", label: "Map", place, drop };

function place(items: Iterable<Item>): ReadonlyMap<string, Rect> {
  const rects = new Map<string, Rect>();
  for (const item of items) {
    const [width, height] = cardSize(item);
    rects.set(item.id, { x: item.pos[0], y: item.pos[1], width, height });
  }
  return rects;
}

function drop(items: ReadonlyMap<string, Item>, held: ReadonlyMap<string, Pair>): Drop {
  const moves: (readonly [string, Pair])[] = [];
  const sections: Record<string, string | null> = {};
  for (const [id, pos] of held) {
    const item = items.get(id);
    if (!item || item.locked) continue;
    moves.push([id, [Math.round(pos[0]), Math.round(pos[1])]]);
    if (item.section !== null && held.has(item.section)) continue;
    const section = sectionUnder(items, item, pos, held);
    if (section !== item.section) sections[id] = section;
  }
  if (moves.length === 0 && held.size > 0) {
    return { ok: false, reason: "Locked cards stay where they are. Unlock them to move them." };
  }
  return { ok: true, command: "move-items", moves, sections };
}
