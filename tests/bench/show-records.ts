import { median, percentile } from "./percentile.ts";
import type { FrameRecord } from "./record-frames.ts";

/** Prints how the page kept up with gestures, one line each. */
export function showFrames(rows: readonly { readonly name: string; readonly record: FrameRecord }[]): void {
  console.table(
    Object.fromEntries(
      rows.map(({ name, record }) => [
        name,
        {
          s: one(record.seconds),
          fps: one(record.fps),
          "p95 frame ms": one(record.p95Frame),
          "worst frame ms": one(record.worstFrame),
          "worst task ms": one(record.worstTask),
          "worst CPU ms": one(record.worstTaskCpu),
          "tasks > 50 ms": record.longTasks,
        },
      ]),
    ),
  );
}

/** Prints what several runs of each thing took, in milliseconds. */
export function showTimes(times: Readonly<Record<string, readonly number[]>>): void {
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, values]) => [
        name,
        {
          best: one(Math.min(...values)),
          median: one(median(values)),
          p95: one(percentile(values, 0.95)),
          worst: one(Math.max(...values)),
          runs: values.length,
        },
      ]),
    ),
  );
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
