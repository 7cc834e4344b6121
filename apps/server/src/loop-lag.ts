import { monitorEventLoopDelay } from "node:perf_hooks";

/** How late this process is to its own appointments. */
export interface LoopLag {
  /** The 99th percentile over the last few seconds, in milliseconds. */
  readMs(): number;
  dispose(): void;
}

const resolution = 20;
const windowMs = 5000;

/** Watch the event loop, in windows of five seconds, so that an old stall is forgotten. */
export function watchLoopLag(): LoopLag {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  let last = 0;
  const timer = setInterval(() => {
    last = Math.max(0, histogram.percentile(99) / 1e6 - resolution);
    histogram.reset();
  }, windowMs);
  timer.unref();
  return {
    readMs: () => last,
    dispose() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
