import type { Timing } from "./time-runs.ts";

/** One line of the engine's table. Times in milliseconds. */
export interface EngineRow {
  readonly name: string;
  /** What it may take at most, where there is a bar. */
  readonly bar: number | null;
  readonly timing: Timing;
  /** How many times the bare limit of the same run it took, where there is one. */
  readonly timesBare: number | null;
}

/** A row without a bare limit beside it. */
export function row(name: string, timing: Timing, bar: number | null = null): EngineRow {
  return { name, bar, timing, timesBare: null };
}

/** A row with its bare limit; a bar may be given as so many times that limit. */
export function rowOverBare(name: string, timing: Timing, bare: Timing, bar: number | null): EngineRow {
  return { name, bar, timing, timesBare: timing.median / bare.median };
}
