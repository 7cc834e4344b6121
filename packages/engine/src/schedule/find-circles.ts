import type { Arrows } from "./sort-levels.ts";

/**
 * The strongly connected components of a graph (Tarjan 1972, without recursion): for each thing the number of
 * its component. Things that share a component reach each other.
 */
export function findComponents(size: number, arrows: Arrows): Int32Array {
  const { count, from, to } = arrows;
  const start = new Int32Array(size + 1);
  for (let k = 0; k < count; k++)
    start[(from[k] as number) + 1] = (start[(from[k] as number) + 1] as number) + 1;
  for (let i = 1; i <= size; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const fill = start.slice(0, size);
  const heads = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const tail = from[k] as number;
    heads[fill[tail] as number] = to[k] as number;
    fill[tail] = (fill[tail] as number) + 1;
  }

  const component = new Int32Array(size).fill(-1);
  const seen = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const stack: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let found = 0;
  for (let root = 0; root < size; root++) {
    if ((seen[root] as number) >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const at = next[node] as number;
      if (at < (start[node + 1] as number)) {
        next[node] = at + 1;
        const head = heads[at] as number;
        if ((seen[head] as number) < 0) enter(head);
        else if ((component[head] as number) < 0)
          low[node] = Math.min(low[node] as number, seen[head] as number);
        continue;
      }
      path.pop();
      const below = path[path.length - 1];
      if (below !== undefined) low[below] = Math.min(low[below] as number, low[node] as number);
      if (low[node] !== seen[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found++;
    }
  }
  return component;

  function enter(node: number): void {
    seen[node] = clock;
    low[node] = clock;
    clock++;
    stack.push(node);
    path.push(node);
  }
}

/**
 * The circles of a graph: the ids of the arrows within each component of more than one thing, and of arrows
 * from a thing to itself. `ids[k]` is null for arrows that nobody drew. Each circle is sorted, and so are they.
 */
export function findCircles(
  size: number,
  arrows: Arrows,
  ids: readonly (string | null)[],
): readonly (readonly string[])[] {
  const component = findComponents(size, arrows);
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
