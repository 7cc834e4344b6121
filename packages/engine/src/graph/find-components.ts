/** Who is next to whom: the neighbors of node n are `list[start[n]]` until `list[start[n + 1]]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** Nodes grouped by the circles they stand in; most groups are one node. */
export interface Components {
  readonly count: number;
  /** The group of each node. */
  readonly of: Int32Array;
  /** All nodes, group by group: group c is `order[first[c]]` until `order[first[c + 1]]`. */
  readonly order: Int32Array;
  readonly first: Int32Array;
}

/**
 * The strongly connected components of a graph, in an order where the neighbors of a node come in its own
 * group or in an earlier one. Without circles this is a topological order. Linear time.
 *
 * Method: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), without
 * recursion, so that a chain of thousands of cards does not exhaust the stack.
 */
export function findComponents(nodes: number, { start, list }: Adjacency): Components {
  const of = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const first = new Int32Array(nodes + 1);
  const seen = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = start.slice(0, nodes);
  const open = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  let [count, placed, clock, opened, depth] = [0, 0, 0, 0, 0];

  for (let root = 0; root < nodes; root++) {
    if (seen[root] !== -1) continue;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1] as number;
      const at = next[node] as number;
      if (at < (start[node + 1] as number)) {
        next[node] = at + 1;
        const other = list[at] as number;
        if (seen[other] === -1) enter(other);
        else if (of[other] === -1) lower(node, seen[other] as number);
        continue;
      }
      depth -= 1;
      if (depth > 0) lower(path[depth - 1] as number, low[node] as number);
      if (low[node] === seen[node]) close(node);
    }
  }
  return { count, of, order, first: first.slice(0, count + 1) };

  function enter(node: number): void {
    seen[node] = low[node] = clock++;
    open[opened++] = node;
    path[depth++] = node;
  }

  function lower(node: number, to: number): void {
    if (to < (low[node] as number)) low[node] = to;
  }

  function close(node: number): void {
    let member = -1;
    while (member !== node) {
      member = open[--opened] as number;
      of[member] = count;
      order[placed++] = member;
    }
    count += 1;
    first[count] = placed;
  }
}
