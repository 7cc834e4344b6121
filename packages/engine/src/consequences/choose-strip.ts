import type { Consequence } from "./consequence.ts";
import { WEIGHT } from "./weights.ts";

const MOST = 5;

/**
 * What a room sees while someone drags: the weightiest of each kind, at most five, without what the person
 * did themself and without trifles. `changes` come sorted, the weightiest first.
 */
export function chooseStrip(changes: readonly Consequence[]): readonly Consequence[] {
  const strip: Consequence[] = [];
  const kinds = new Set<string>();
  for (const change of changes) {
    if (strip.length === MOST || change.weight < WEIGHT.rest) break;
    if (kinds.has(change.kind)) continue;
    kinds.add(change.kind);
    strip.push(change);
  }
  return strip;
}
