import { type Spread, scalePosition } from "@throughline/engine";
import type { ObjectResult } from "./results-of.ts";

/** One person's estimate as a dot. */
export interface Dot {
  readonly person: string;
  /** From the left end of the scale, 0 to 1. */
  readonly at: number;
  /** How many dots stand below it. */
  readonly level: number;
}

/** One row of dots, with where its middle is, 0 to 1. */
export interface StripRow {
  /** Empty where there is one row only. */
  readonly label: string;
  readonly dots: readonly Dot[];
  readonly median: number;
  readonly mean: number;
  readonly from: number;
  readonly to: number;
  /** Dots in the highest pile. */
  readonly height: number;
}

export interface Strip {
  readonly rows: readonly StripRow[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Dots nearer to each other than this part of the scale stand on each other. */
const SAME_PLACE = 1 / 40;

/** All estimates of one object on one scale; null when there are none. */
export function stripOf(result: ObjectResult): Strip | null {
  if (result.kind === "score") {
    if (!result.spread) return null;
    const { steps, choices, say } = result.scale;
    const place = steps
      ? (value: number) => scalePosition(steps, value)
      : between(result.spread.lowest, result.spread.highest);
    const marks = steps
      ? steps.length > 2
        ? choices
        : [0, 0.5, 1].map((part) => atPart(steps, part))
      : ends(result.spread);
    return {
      rows: [rowOf("", result.estimates, result.spread, place)],
      ticks: marks.map((value) => ({ at: place(value), label: say(value) })),
    };
  }
  const { combined, estimates } = result;
  if (!combined) return null;
  const most = combined.pessimistic.highest;
  const place = between(0, most);
  const row = (label: string, key: "optimistic" | "likely" | "pessimistic") =>
    rowOf(
      label,
      new Map([...estimates].map(([person, point]) => [person, point[key]])),
      combined[key],
      place,
    );
  return {
    rows: [row("Best", "optimistic"), row("Likely", "likely"), row("Worst", "pessimistic")],
    ticks: [0, most / 2, most].map((days) => ({
      at: place(days),
      label: result.scale.say(Number(days.toPrecision(3))),
    })),
  };
}

function rowOf(
  label: string,
  values: ReadonlyMap<string, number>,
  { median, mean, lowerQuartile, upperQuartile }: Spread,
  place: (value: number) => number,
): StripRow {
  const piles = new Map<number, number>();
  const sorted = [...values].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const dots = sorted.map(([person, value]) => {
    const at = place(value);
    const pile = Math.round(at / SAME_PLACE);
    const level = piles.get(pile) ?? 0;
    piles.set(pile, level + 1);
    return { person, at, level };
  });
  return {
    label,
    dots,
    median: place(median),
    mean: place(mean),
    from: place(lowerQuartile),
    to: place(upperQuartile),
    height: Math.max(1, ...piles.values()),
  };
}

function between(low: number, high: number): (value: number) => number {
  return (value) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
}

function ends({ lowest, highest }: Spread): readonly number[] {
  return lowest === highest ? [lowest] : [lowest, highest];
}

function atPart(steps: readonly number[], part: number): number {
  const [low = 0, high = 1] = steps;
  return low + (high - low) * part;
}
