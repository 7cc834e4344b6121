import { type BenefitNetwork, CHANGE_LANE } from "./build-benefit-network.ts";
import { type Closure, reached } from "./close-network.ts";

/** True when live work leads to a node. */
export function isDelivered({ lane }: BenefitNetwork, backward: Closure, node: number): boolean {
  return reached(backward, node).some((other) => (lane[other] as number) <= CHANGE_LANE);
}

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
  return led.map((mark, node) =>
    mark && (lane[node] as number) > CHANGE_LANE && !isDelivered(network, backward, node) ? 1 : 0,
  );
}
