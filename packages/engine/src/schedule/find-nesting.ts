import type { Nestings } from "./collect-links.ts";
import { findCircles } from "./find-circles.ts";
import { findLevels } from "./sort-levels.ts";

/** Who contains whom: the parent of each dated item by index, or -1, and the links that go round in a circle. */
export interface Nesting {
  readonly parents: Int32Array;
  readonly hasParents: boolean;
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Reads the `contains` links between dated items. Links that contain each other in a circle are reported and
 * ignored; of several parents the first by id counts.
 */
export function findNesting(ids: readonly string[], nestings: Nestings): Nesting {
  const { from, to, ids: linkIds } = nestings;
  const parents = new Int32Array(ids.length).fill(-1);
  if (linkIds.length === 0) return { parents, hasParents: false, cycles: [] };

  const arrows = { count: from.length, from: Int32Array.from(from), to: Int32Array.from(to) };
  const cycles =
    findLevels(ids.length, arrows).reached === ids.length ? [] : findCircles(ids.length, arrows, linkIds);
  const ignored = new Set(cycles.flat());
  let hasParents = false;
  for (const [k, id] of linkIds.entries()) {
    if (ignored.has(id)) continue;
    hasParents = true;
    const child = to[k] as number;
    const known = parents[child] as number;
    const parent = from[k] as number;
    if (known < 0 || (ids[parent] as string) < (ids[known] as string)) parents[child] = parent;
  }
  return { parents, hasParents, cycles };
}
