import { isOrderKey } from "@throughline/model";
import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import type { Board } from "./board.ts";

/** An item's place in the drawing order; `z` is a sound fractional index. */
export interface Ordered {
  readonly id: string;
  readonly z: string;
}

const FIRST = "a0";

/** Lower items come first; equal places, a normal state after a merge, are ordered by id. */
export function compareOrder(left: Ordered, right: Ordered): number {
  if (left.z !== right.z) return left.z < right.z ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** All items from the lowest to the topmost. */
export function itemsInOrder(board: Board): readonly Ordered[] {
  const items: Ordered[] = [];
  board.items.forEach((stored, id) => {
    items.push({ id, z: soundKey(stored instanceof Y.Map ? stored.get("z") : undefined) });
  });
  return items.sort(compareOrder);
}

/** `count` places above everything, lowest first. */
export function keysOnTop(board: Board, count: number): readonly string[] {
  let top: string | null = null;
  board.items.forEach((stored) => {
    const z = soundKey(stored instanceof Y.Map ? stored.get("z") : undefined);
    if (top === null || z > top) top = z;
  });
  return generateNKeysBetween(top, null, count);
}

/**
 * The places to write so that the items stand in the order of `sequence`. Only the `moved` ids get new ones,
 * and where their neighbours share a place so that nothing fits between, the neighbours above too. When a
 * place between two others would be too long, all get new ones.
 */
export function placesFor(
  sequence: readonly Ordered[],
  moved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const places = placesBetween(sequence, moved);
  if ([...places.values()].every(isOrderKey)) return places;
  return placesBetween(sequence, new Set(sequence.map(({ id }) => id)));
}

function placesBetween(sequence: readonly Ordered[], moved: ReadonlySet<string>): Map<string, string> {
  const places = new Map<string, string>();
  let below: string | null = null;
  let index = 0;
  while (index < sequence.length) {
    const item = sequence[index];
    if (!item) break;
    if (!moved.has(item.id)) {
      below = item.z;
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < sequence.length && !fits(below, sequence[end], moved)) end += 1;
    const keys = generateNKeysBetween(below, sequence[end]?.z ?? null, end - index);
    for (const [offset, key] of keys.entries()) {
      const target = sequence[index + offset];
      if (target && target.z !== key) places.set(target.id, key);
      below = key;
    }
    index = end;
  }
  return places;
}

function fits(below: string | null, above: Ordered | undefined, moved: ReadonlySet<string>): boolean {
  if (!above || moved.has(above.id)) return false;
  return below === null || above.z > below;
}

/** The stored place, or the first one when it is none, as records read it too. */
function soundKey(stored: unknown): string {
  return isOrderKey(stored) ? stored : FIRST;
}
