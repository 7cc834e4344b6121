import { median, percentile } from "../percentile.ts";

/** What many runs of one thing took, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  /** The fastest run: the nearest thing to a quiet machine where there is none. */
  readonly best: number;
  /** Processor time of one run on the average, helpers such as the garbage collector included. */
  readonly cpu: number;
  readonly runs: number;
}

/** What is given away so that nothing that was computed can be left out by the optimizer. */
const kept: { last: unknown } = { last: undefined };

/**
 * Runs `act` until it is warm (a fifth of the time), then for about `milliseconds`, at least three times, each time
 * on what `prepare` makes outside the clock.
 */
export function timeRuns<T>(
  milliseconds: number,
  prepare: (run: number) => T,
  act: (given: T) => unknown,
): Timing {
  let run = 0;
  const once = () => {
    const given = prepare(run);
    run += 1;
    const [cpu, began] = [process.cpuUsage(), performance.now()];
    kept.last = act(given);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { took, cpu: (user + system) / 1000 };
  };
  const warm = performance.now() + milliseconds / 5;
  do once();
  while (performance.now() < warm);
  const times: number[] = [];
  let cpu = 0;
  const until = performance.now() + milliseconds;
  while (times.length < 3 || performance.now() < until) {
    const one = once();
    times.push(one.took);
    cpu += one.cpu;
  }
  return {
    median: median(times),
    p95: percentile(times, 0.95),
    best: Math.min(...times.slice(0, 10_000)),
    cpu: cpu / times.length,
    runs: times.length,
  };
}
