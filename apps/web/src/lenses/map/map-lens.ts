import { cardSize, type Item, type Pair } from "@throughline/model";
import { Map as MapIcon } from "lucide-react";
import type { Rect } from "../../workspace/camera.ts";
import { arrange } from "../arrangement.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Direction, Lens, LensInput } from "../lens.ts";
import { sectionUnder } from "./section-under.ts";

/** The map: cards stand where people put them, and a drop changes their place and the section they are in. */
export const mapLens: Lens = {
  id: "map",
  label: "Map",
  question: "What is this program?",
  icon: MapIcon,
  look: {},
  place: ({ items }) =>
    arrange({ places: new Map([...items.values()].map((item) => [item.id, placeOne(item)])) }),
  placeOne,
  drop,
  step: (_input, _id, direction, big) => stepOf(direction, big ? BIG_STEP : STEP),
  create: (_input, kind) => ({ kind: kind ?? "note", values: {} }),
  showsLink: () => true,
  linkable: true,
  empty: {
    title: "This board is empty",
    text: "Add the program, then its goals and projects.",
    kind: "program",
  },
};

const STEP = 8;
const BIG_STEP = 40;

function stepOf(direction: Direction, size: number): Pair {
  if (direction === "left") return [-size, 0];
  if (direction === "right") return [size, 0];
  return [0, direction === "up" ? -size : size];
}

function placeOne(item: Item): Rect {
  const [width, height] = cardSize(item);
  return { x: item.pos[0], y: item.pos[1], width, height };
}

function drop({ items }: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const moves: (readonly [string, Pair])[] = [];
  const sections: Record<string, string | null> = {};
  for (const [id, { x, y }] of held) {
    const item = items.get(id);
    if (!item || item.locked) continue;
    moves.push([id, [Math.round(x), Math.round(y)]]);
    if (item.section !== null && held.has(item.section)) continue;
    const section = sectionUnder(items, item, [x, y], held);
    if (section !== item.section) sections[id] = section;
  }
  if (moves.length === 0 && held.size > 0) {
    return { ok: false, reason: "Locked cards stay where they are. Unlock them to move them." };
  }
  if (moves.length === 0) return NO_DROP;
  const name = moves.length === 1 ? "Move card" : `Move ${moves.length} cards`;
  return { ok: true, name, writes: [{ do: "move", moves, sections }] };
}
