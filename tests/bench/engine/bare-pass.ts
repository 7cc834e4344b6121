import type { NetworkShape } from "./make-network-plan.ts";

/**
 * The least a critical path pass can be: durations and finish-to-start links in typed arrays, sorted by successor
 * for the way there and read backward for the way back. No calendars, no types, no lags, no records.
 */
export interface BarePass {
  readonly duration: Float64Array;
  readonly float: Float64Array;
  /** Runs there and back, and gives the finish of the whole. */
  run(): number;
}

/** Sorts the links of a shape once; durations are given in working days by place. */
export function createBarePass(shape: NetworkShape, durations: ArrayLike<number>): BarePass {
  const size = shape.items;
  const inStart = new Int32Array(size + 1);
  const linkFrom = new Int32Array(shape.from.length);
  const order = shape.to.map((_, link) => link).sort((a, b) => (shape.to[a] ?? 0) - (shape.to[b] ?? 0));
  for (const [at, link] of order.entries()) {
    linkFrom[at] = shape.from[link] ?? 0;
    const next = (shape.to[link] ?? 0) + 1;
    inStart[next] = (inStart[next] as number) + 1;
  }
  for (let node = 0; node < size; node++)
    inStart[node + 1] = (inStart[node + 1] as number) + (inStart[node] as number);
  const duration = Float64Array.from(durations);
  const finish = new Float64Array(size);
  const late = new Float64Array(size);
  const float = new Float64Array(size);

  const run = () => {
    let end = 0;
    for (let node = 0; node < size; node++) {
      let start = 0;
      const until = inStart[node + 1] as number;
      for (let link = inStart[node] as number; link < until; link++) {
        const bound = finish[linkFrom[link] as number] as number;
        if (bound > start) start = bound;
      }
      const done = start + (duration[node] as number);
      finish[node] = done;
      if (done > end) end = done;
    }
    late.fill(end);
    for (let node = size - 1; node >= 0; node--) {
      const latest = late[node] as number;
      float[node] = latest - (finish[node] as number);
      const start = latest - (duration[node] as number);
      const until = inStart[node + 1] as number;
      for (let link = inStart[node] as number; link < until; link++) {
        const from = linkFrom[link] as number;
        if (start < (late[from] as number)) late[from] = start;
      }
    }
    return end;
  };
  return { duration, float, run };
}

/**
 * The least a Monte Carlo run over dates can be: every duration drawn from a triangle, both passes, and a count of
 * how often each item was critical. Gives the mean finish.
 */
export function runBareSimulation(
  shape: NetworkShape,
  likely: Float64Array,
  iterations: number,
): { readonly finish: number; readonly critical: Int32Array } {
  const pass = createBarePass(shape, likely);
  const size = shape.items;
  const critical = new Int32Array(size);
  let state = 1;
  let sum = 0;
  for (let run = 0; run < iterations; run++) {
    for (let node = 0; node < size; node++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const share = (state >>> 0) / 4_294_967_296;
      const mode = likely[node] as number;
      const [low, high] = [mode * 0.75, mode * 1.8];
      const split = (mode - low) / (high - low);
      pass.duration[node] =
        share < split
          ? low + Math.sqrt(share * (high - low) * (mode - low))
          : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
    sum += pass.run();
    for (let node = 0; node < size; node++)
      if ((pass.float[node] as number) < 1e-9) critical[node] = (critical[node] as number) + 1;
  }
  return { finish: sum / iterations, critical };
}
