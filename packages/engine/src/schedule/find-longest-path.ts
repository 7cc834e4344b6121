import { findDrivingLinks } from "./find-drivers.ts";
import { boundAhead, calendarOf, EPSILON } from "./link-bounds.ts";
import { FF, FS, GATE, type Network, PARENT, type Times } from "./network.ts";

/**
 * The longest path: 1 for the nodes from which driving links lead to the last finish of the plan (as Primavera
 * P6 defines it; imposed dates and floats play no part). Parents of such nodes are on it as well.
 */
export function findLongestPath(network: Network, times: Times): Uint8Array {
  const { role, dated, ids } = network;
  const size = ids.length;
  const path = new Uint8Array(size);
  const finishes = new Float64Array(size);
  let last = Number.NEGATIVE_INFINITY;
  for (let node = 0; node < size; node++) {
    if (dated[node] !== 1 || (role[node] as number) >= PARENT) continue;
    const finish = calendarOf(network, node).finishAt(times.earlyFinish[node] as number);
    finishes[node] = finish;
    if (finish > last) last = finish;
  }
  for (let node = size - 1; node >= 0; node--) {
    const kind = role[node] as number;
    if (kind >= GATE) continue;
    if (kind !== PARENT && dated[node] === 1 && (finishes[node] as number) > last - EPSILON) path[node] = 1;
    if (path[node] !== 1) continue;
    if (kind === PARENT) continue;
    for (const link of findDrivingLinks(network, times, node)) {
      mark(network, times, path, network.linkFrom[link] as number, network.linkType[link] as number);
    }
  }
  for (let node = 0; node < size; node++) {
    const up = network.parent[node] as number;
    if (path[node] === 1 && up >= 0) path[up] = 1;
  }
  return path;
}

/** Marks a predecessor; of a parent the children that make the end of it which the link goes from. */
function mark(network: Network, times: Times, path: Uint8Array, node: number, type: number): void {
  path[node] = 1;
  if (network.role[node] !== PARENT) return;
  const byFinish = type === FS || type === FF;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    const child = network.linkFrom[link] as number;
    const finish = boundAhead(
      network,
      link,
      times.earlyStart[child] as number,
      times.earlyFinish[child] as number,
    );
    const around = times.earlyFinish[node] as number;
    const makes = byFinish
      ? Math.abs(finish - around) < EPSILON
      : startOn(network, child, node, times) - (times.earlyStart[node] as number) < EPSILON;
    if (makes) mark(network, times, path, child, type);
  }
}

function startOn(network: Network, child: number, node: number, times: Times): number {
  const start = times.earlyStart[child] as number;
  if (network.calendarOf[child] === network.calendarOf[node]) return start;
  return calendarOf(network, node).toWork(calendarOf(network, child).startAt(start));
}
