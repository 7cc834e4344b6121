import type { RankedProject } from "@throughline/engine";
import { type BoardMeta, isOrderKey } from "@throughline/model";
import { generateNKeysBetween } from "fractional-indexing";
import type { Write } from "../drop.ts";

/** A project and whether it has a place, as a ranked list says. */
export type Row = Pick<RankedProject, "project" | "place">;

/**
 * The writes that make `order` the order by hand: the moved projects get ranks between their neighbors, and the
 * others only where they have none or one that would put them elsewhere, so that what is seen is kept. Those
 * without a place that stand after all others stay without.
 */
export function orderByHand(
  order: readonly Row[],
  moved: ReadonlySet<string>,
  method: BoardMeta["scoreMethod"],
): readonly Write[] {
  const writes: Write[] = [];
  if (method !== "hand") writes.push({ do: "meta", field: "scoreMethod", value: "hand" });
  for (const [id, rank] of ranksFor(order, moved)) writes.push({ do: "set", id, field: "rank", value: rank });
  return writes;
}

/** The new ranks by id, in the order of the list. */
export function ranksFor(order: readonly Row[], moved: ReadonlySet<string>): ReadonlyMap<string, string> {
  const needed = order.findLastIndex(
    ({ project, place }) => place !== null || moved.has(project.id) || project.rank !== "",
  );
  const rows = order.slice(0, needed + 1).map(({ project }) => project);
  const kept = longestRise(rows.map(({ id, rank }) => (moved.has(id) || !isOrderKey(rank) ? null : rank)));
  const ranks = new Map<string, string>();
  let below: string | null = null;
  let waiting: string[] = [];
  const give = (above: string | null) => {
    const keys = generateNKeysBetween(below, above, waiting.length);
    waiting.forEach((id, at) => {
      ranks.set(id, keys[at] ?? "");
    });
    waiting = [];
  };
  rows.forEach(({ id, rank }, at) => {
    if (!kept.has(at)) waiting.push(id);
    else {
      give(rank);
      below = rank;
    }
  });
  give(null);
  return ranks;
}

/** The places of the most keys that rise strictly from first to last; null is no key. */
function longestRise(keys: readonly (string | null)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Map<number, number>();
  keys.forEach((key, at) => {
    if (key === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[ends[middle] ?? 0] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    const previous = ends[low - 1];
    if (previous !== undefined) before.set(at, previous);
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}
