/** Times the columns are gone through from right to left; one time less from left to right. */
const SWEEPS = 3;
/** Below everything that is linked. */
const LAST = 2;

/**
 * Orders the nodes of columns so that the links between them cross little. The caller numbers all nodes from 0,
 * column by column, in the order that decides ties; the first `fixed` of each column keep their place. Nodes
 * without a link go to the end. Linear time but for sorting.
 *
 * Method: the barycenter heuristic of Sugiyama, Tagawa and Toda (1981), from the last column to the first and
 * back again.
 */
export function untangle(
  columns: readonly (readonly number[])[],
  fixed: readonly number[],
  links: readonly (readonly [from: number, to: number])[],
): readonly (readonly number[])[] {
  const count = columns.reduce((sum, { length }) => sum + length, 0);
  const height = new Float64Array(count);
  const sum = new Float64Array(count);
  const degree = new Int32Array(count);
  const isLinked = new Uint8Array(count);
  for (const [from, to] of links) isLinked[from] = isLinked[to] = 1;
  const order = columns.map((nodes) => [...nodes]);
  order.forEach(settle);

  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let column = order.length - 2; column >= 0; column--) arrange(column, true);
    if (sweep === SWEEPS - 1) break;
    for (let column = 1; column < order.length; column++) arrange(column, false);
  }
  return order;

  function settle(nodes: readonly number[]): void {
    for (let at = 0; at < nodes.length; at++) height[nodes[at] as number] = (at + 0.5) / nodes.length;
  }

  /** Puts the free nodes of a column in the order of the mean heights of what they lead to, or come from. */
  function arrange(column: number, forward: boolean): void {
    const nodes = order[column] ?? [];
    const keep = fixed[column] ?? 0;
    if (nodes.length - keep < 2) return;
    sum.fill(0);
    degree.fill(0);
    for (const [from, to] of links) {
      const [near, far] = forward ? [from, to] : [to, from];
      sum[near] = (sum[near] as number) + (height[far] as number);
      degree[near] = (degree[near] as number) + 1;
    }
    for (const node of nodes) {
      const links = degree[node] as number;
      const without = isLinked[node] ? (height[node] as number) : LAST;
      sum[node] = links > 0 ? (sum[node] as number) / links : without;
    }
    const free = nodes.splice(keep);
    free.sort((a, b) => (sum[a] as number) - (sum[b] as number) || a - b);
    nodes.push(...free);
    settle(nodes);
  }
}
