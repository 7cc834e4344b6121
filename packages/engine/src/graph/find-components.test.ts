import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjacency, findComponents } from "./find-components.ts";

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((nodes) =>
    fc.tuple(fc.constant(nodes), fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 30 })),
  );

describe("findComponents", () => {
  it("puts two nodes in one group exactly when each can be reached from the other", () => {
    fc.assert(
      fc.property(graphs, ([nodes, edges]) => {
        const { of } = findComponents(nodes, adjacency(nodes, edges));
        const reach = reachable(nodes, edges);
        for (let a = 0; a < nodes; a++)
          for (let b = 0; b < nodes; b++) {
            const together = a === b || (reach.has(`${a} ${b}`) && reach.has(`${b} ${a}`));
            expect(of[a] === of[b]).toBe(together);
          }
      }),
    );
  });

  it("lists each node once, with its neighbors in its own group or an earlier one", () => {
    fc.assert(
      fc.property(graphs, ([nodes, edges]) => {
        const { of, order, first, count } = findComponents(nodes, adjacency(nodes, edges));
        expect([...order].sort((a, b) => a - b)).toEqual([...Array(nodes).keys()]);
        expect([first[0], first[count]]).toEqual([0, nodes]);
        for (let group = 0; group < count; group++)
          for (const node of order.slice(first[group], first[group + 1])) expect(of[node]).toBe(group);
        for (const [from, to] of edges) expect(of[to]).toBeLessThanOrEqual(of[from] ?? -1);
      }),
    );
  });

  it("follows a chain of a hundred thousand nodes", () => {
    const nodes = 100_000;
    const edges = Array.from({ length: nodes - 1 }, (_, node): [number, number] => [node, node + 1]);
    expect(findComponents(nodes, adjacency(nodes, edges)).count).toBe(nodes);
  });
});

function adjacency(nodes: number, edges: readonly (readonly [number, number])[]): Adjacency {
  const start = new Int32Array(nodes + 1);
  const sorted = [...edges].sort(([a], [b]) => a - b);
  for (const [from] of sorted) start[from + 1] = (start[from + 1] as number) + 1;
  for (let node = 0; node < nodes; node++)
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  return { start, list: Int32Array.from(sorted, ([, to]) => to) };
}

/** All pairs by Floyd and Warshall. */
function reachable(nodes: number, edges: readonly (readonly [number, number])[]): Set<string> {
  const reach = new Set(edges.map(([from, to]) => `${from} ${to}`));
  for (let via = 0; via < nodes; via++)
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++)
        if (reach.has(`${a} ${via}`) && reach.has(`${via} ${b}`)) reach.add(`${a} ${b}`);
  return reach;
}
