import { pertMean, pertSigma, type ThreePoint } from "../risk/pert-view.ts";
import { type Spread, spreadOf } from "./spread-of.ts";

/** What a group estimated of one duration, in working days. */
export interface CombinedThreePoint {
  /** The median of each of the three points. */
  readonly point: ThreePoint;
  /** Expected duration and standard deviation of that point by the classic PERT formulas. */
  readonly mean: number;
  readonly deviation: number;
  /** How far apart people are, by the expected duration of each. */
  readonly expected: Spread;
  readonly optimistic: Spread;
  readonly likely: Spread;
  readonly pessimistic: Spread;
}

/**
 * Brings the three-point estimates of several people together (SPEC E214); null when nobody estimated. Where each
 * person's points rise, the combined ones do. The caller hands over points between 0 and 1e15 working days.
 */
export function combineThreePoints(estimates: ReadonlyMap<string, ThreePoint>): CombinedThreePoint | null {
  const spread = (read: (point: ThreePoint) => number) =>
    spreadOf(new Map([...estimates].map(([person, point]) => [person, read(point)])), null);
  const optimistic = spread((each) => each.optimistic);
  const likely = spread((each) => each.likely);
  const pessimistic = spread((each) => each.pessimistic);
  const expected = spread(pertMean);
  if (!optimistic || !likely || !pessimistic || !expected) return null;
  const point = {
    optimistic: optimistic.median,
    likely: likely.median,
    pessimistic: pessimistic.median,
  };
  return {
    point,
    mean: pertMean(point),
    deviation: pertSigma(point),
    expected,
    optimistic,
    likely,
    pessimistic,
  };
}
