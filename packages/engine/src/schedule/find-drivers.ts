import { boundAhead, EPSILON } from "./link-bounds.ts";
import { DONE, FIXED, FS, type Network, PARENT, SS, STARTED, type Times } from "./network.ts";

/**
 * The links into a node that hold it where it lies (relationship slack 0), gates seen through: links that
 * people drew, never those that nesting implies. For a parent there are none: its children hold it.
 */
export function findDrivingLinks(network: Network, times: Times, node: number): readonly number[] {
  const found: number[] = [];
  collect(network, times, node, found);
  return found;
}

/** The gates through which the node is held where it lies, the nearest first. */
export function findDrivingGates(network: Network, times: Times, node: number): readonly number[] {
  const gates: number[] = [];
  for (let at = node; ; ) {
    const gate = drivingGate(network, times, at);
    if (gate < 0) return gates;
    gates.push(gate);
    at = gate;
  }
}

function drivingGate(network: Network, times: Times, node: number): number {
  if (!follows(network, node)) return -1;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    if (network.linkIds[link] === null && isDriving(network, times, link))
      return network.linkFrom[link] as number;
  }
  return -1;
}

function collect(network: Network, times: Times, node: number, found: number[]): void {
  if (!follows(network, node)) return;
  for (let link = network.inStart[node] as number; link < (network.inStart[node + 1] as number); link++) {
    if (!isDriving(network, times, link)) continue;
    if (network.linkIds[link] === null) collect(network, times, network.linkFrom[link] as number, found);
    else found.push(link);
  }
}

/** False for nodes that lie where they do whatever the links say, and for parents. */
function follows(network: Network, node: number): boolean {
  const kind = network.role[node] as number;
  return kind !== FIXED && kind !== DONE && kind !== PARENT;
}

/** True when the successor of a link lies exactly where the link lets it. */
export function isDriving(network: Network, times: Times, link: number): boolean {
  const from = network.linkFrom[link] as number;
  const to = network.linkTo[link] as number;
  const type = network.linkType[link] as number;
  const kind = network.role[to] as number;
  if (kind === STARTED && type === SS) return false;
  const bound = boundAhead(
    network,
    link,
    times.earlyStart[from] as number,
    times.earlyFinish[from] as number,
  );
  const finish = times.earlyFinish[to] as number;
  if (type !== FS && type !== SS) return Math.abs(bound - finish) < EPSILON;
  const start =
    kind === STARTED ? finish - (network.duration[to] as number) : (times.earlyStart[to] as number);
  return Math.abs(bound - start) < EPSILON;
}
