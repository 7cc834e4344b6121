import { createStreams, drawWords } from "../risk/random-streams.ts";

/**
 * Values that order tasks nearly as the given ones do: each rank is moved by chance by up to `spread` of all.
 * Chance goes by seed and task id, so the same plan is always searched the same way, in whatever order it comes.
 */
export function shuffleRanks(
  values: Float64Array,
  ids: readonly string[],
  seed: number,
  spread: number,
): Float64Array {
  const ranks = toRanks(values);
  const streams = createStreams(ids, seed);
  const word = new Uint32Array(1);
  for (let task = 0; task < ranks.length; task++) {
    drawWords(streams, task, word, 1);
    ranks[task] = (ranks[task] as number) + ((word[0] as number) / 2 ** 32 - 0.5) * spread * ids.length;
  }
  return ranks;
}

/** The place of each task in the order of its values. */
function toRanks(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, at) => at);
  order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const ranks = new Float64Array(order.length);
  order.forEach((task, rank) => {
    ranks[task] = rank;
  });
  return ranks;
}

/** The order of one schedule up to a share of its tasks, and of another one for the rest. */
export function crossRanks(one: Float64Array, other: Float64Array, share: number): Float64Array {
  const [first, second] = [toRanks(one), toRanks(other)];
  return first.map((rank, at) =>
    rank < share * first.length ? rank : first.length + (second[at] as number),
  );
}
