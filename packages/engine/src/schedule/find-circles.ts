import { type Adjacency, findComponents } from "../graph/find-components.ts";
import type { Arrows } from "./sort-levels.ts";

/**
 * The circles of a graph: the ids of the arrows within each component of more than one thing, and of arrows
 * from a thing to itself. `ids[k]` is null for arrows that nobody drew. Each circle is sorted, and so are they.
 */
export function findCircles(
  size: number,
  arrows: Arrows,
  ids: readonly (string | null)[],
): readonly (readonly string[])[] {
  const { of: component } = findComponents(size, nextTo(size, arrows));
  const circles = new Map<number, string[]>();
  for (let k = 0; k < arrows.count; k++) {
    const id = ids[k];
    const within = component[arrows.from[k] as number] as number;
    if (typeof id !== "string" || within !== component[arrows.to[k] as number]) continue;
    const circle = circles.get(within);
    if (circle) circle.push(id);
    else circles.set(within, [id]);
  }
  return sortCircles([...circles.values()].map((circle) => circle.sort()));
}

/** Puts sorted circles into an order of their own: by their first id. */
export function sortCircles(circles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...circles].sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

/** What each thing's arrows point at. */
function nextTo(size: number, { count, from, to }: Arrows): Adjacency {
  const start = new Int32Array(size + 1);
  for (let k = 0; k < count; k++) {
    const slot = (from[k] as number) + 1;
    start[slot] = (start[slot] as number) + 1;
  }
  for (let i = 1; i <= size; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const fill = start.slice(0, size);
  const list = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const tail = from[k] as number;
    list[fill[tail] as number] = to[k] as number;
    fill[tail] = (fill[tail] as number) + 1;
  }
  return { start, list };
}
