import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import type { NetworkItem } from "./build-benefit-network.ts";

/** Operability is counted from 0 (nothing works) to this (all works as planned). */
export const FULL = 100;

/** Working days: what is nearly done is measured against a month, so that one late day does not end it. */
const LEAST_TIME = 20;

/**
 * How well a piece of work keeps what was promised, by itself, 0 to 100: 100 when it is done or on its
 * promise, 0 when it is cancelled, and else the time that the promise leaves for the rest, over the time that
 * the rest takes: 100 · R / (R + late) with R the working days left to do, at least 20. Late is the worse of
 * baseline slip and missed deadline; without both, how far it is pushed from its typed start. Work without
 * dates has nothing against it. A definition of our own: FDNA leaves the scale of its leaves to its users.
 */
export function workOperability(item: NetworkItem, figures: ScheduleFigures | undefined): number {
  if (item.kind === "benefit" || item.kind === "goal") return FULL;
  if (item.status === "cancelled") return 0;
  if (!figures || isDone(item)) return FULL;
  const { slip, deadlineMiss, pushed } = figures;
  const promised =
    slip !== null && deadlineMiss !== null ? Math.max(slip, deadlineMiss) : (slip ?? deadlineMiss);
  const late = promised ?? pushed;
  if (!(late > 0)) return FULL;
  const progress = item.kind === "milestone" ? 0 : (item.progress ?? 0);
  const left = Math.max(LEAST_TIME, figures.duration * (1 - progress));
  return (FULL * left) / (left + late);
}

function isDone(item: Exclude<NetworkItem, { kind: "benefit" | "goal" }>): boolean {
  if (item.kind === "milestone") return item.status === "reached";
  return item.status === "done" || item.progress === 1;
}
