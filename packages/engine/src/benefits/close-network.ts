import { type Adjacency, findComponents } from "../graph/find-components.ts";
import type { BenefitNetwork } from "./build-benefit-network.ts";

/** For each node, the set of nodes that can be reached from it, as rows of bits. */
export interface Closure {
  /** 32-bit words in a row. */
  readonly words: number;
  readonly bits: Uint32Array;
  /** The row of each node; nodes in one circle share a row. */
  readonly row: Int32Array;
}

/** Everything that leads to each node, over live nodes only. Circles are allowed. */
export function closeBackward(network: BenefitNetwork): Closure {
  return close(network, network.feeders);
}

/** Everything that each node leads to, over live nodes only. Circles are allowed. */
export function closeForward(network: BenefitNetwork): Closure {
  return close(network, network.followers);
}

/** The nodes in a node's set, in the order of their numbers, without the node itself. */
export function reached(closure: Closure, node: number): number[] {
  const found: number[] = [];
  const base = (closure.row[node] as number) * closure.words;
  for (let word = 0; word < closure.words; word++) {
    let left = closure.bits[base + word] as number;
    while (left !== 0) {
      const bit = 31 - Math.clz32(left & -left);
      left &= left - 1;
      const other = word * 32 + bit;
      if (other !== node) found.push(other);
    }
  }
  return found;
}

/** The set of nodes whose lane lies between two lanes, both included, as one row of bits. */
export function lanesBetween({ lane }: BenefitNetwork, low: number, high: number): Uint32Array {
  const mask = new Uint32Array((lane.length + 31) >> 5);
  for (let node = 0; node < lane.length; node++) {
    const own = lane[node] as number;
    if (own >= low && own <= high) (mask[node >> 5] as number) |= 1 << (node & 31);
  }
  return mask;
}

/** True when a node's set and another, given as a row of bits, have a node in common. */
export function meets(closure: Closure, node: number, mask: Uint32Array): boolean {
  const base = (closure.row[node] as number) * closure.words;
  for (let word = 0; word < closure.words; word++)
    if (((closure.bits[base + word] as number) & (mask[word] as number)) !== 0) return true;
  return false;
}

/** True when `other` is in the node's set; a node in a circle is in its own. */
export function reaches(closure: Closure, node: number, other: number): boolean {
  const word = closure.bits[(closure.row[node] as number) * closure.words + (other >> 5)] as number;
  return ((word >>> (other & 31)) & 1) === 1;
}

/**
 * Transitive closure by union of bit rows over the condensation of the graph: each group of nodes in a circle
 * gets one row, made of the rows of the groups before it. O(links · nodes / 32).
 */
function close({ ids }: BenefitNetwork, neighbors: Adjacency): Closure {
  const words = (ids.length + 31) >> 5;
  const { count, of, order, first } = findComponents(ids.length, neighbors);
  const bits = new Uint32Array(count * words);
  for (let group = 0; group < count; group++) {
    const base = group * words;
    for (let at = first[group] as number; at < (first[group + 1] as number); at++) {
      const node = order[at] as number;
      for (let edge = neighbors.start[node] as number; edge < (neighbors.start[node + 1] as number); edge++) {
        const other = neighbors.list[edge] as number;
        (bits[base + (other >> 5)] as number) |= 1 << (other & 31);
        const inner = of[other] as number;
        if (inner === group) continue;
        for (let word = 0; word < words; word++)
          (bits[base + word] as number) |= bits[inner * words + word] as number;
      }
    }
  }
  return { words, bits, row: of };
}
