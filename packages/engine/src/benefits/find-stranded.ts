import { type BenefitNetwork, CHANGE_LANE, WORK_LANE } from "./build-benefit-network.ts";
import { type Closure, lanesBetween, meets } from "./close-network.ts";

/**
 * Nodes that cancelled work led to and no live work leads to any more, as 1 by node: benefits that will not
 * come. One that nobody was ever linked to is not among them; it is not mapped yet. Linear time.
 */
export function findStranded(network: BenefitNetwork, backward: Closure): Uint8Array {
  const { ids, live, lane, steps } = network;
  const led = new Uint8Array(ids.length);
  const queue = [...live.keys()].filter((node) => !live[node]);
  if (queue.length === 0) return led;
  const next: number[][] = ids.map(() => []);
  for (const { from, to, link } of steps) if (link) next[from]?.push(to);
  for (let head = 0; head < queue.length; head++) {
    for (const other of next[queue[head] as number] ?? []) {
      if (led[other]) continue;
      led[other] = 1;
      queue.push(other);
    }
  }
  const work = lanesBetween(network, WORK_LANE, CHANGE_LANE);
  return led.map((mark, node) =>
    mark && (lane[node] as number) > CHANGE_LANE && !meets(backward, node, work) ? 1 : 0,
  );
}
