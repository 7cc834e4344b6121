/** A fraction over time: 0 before the first point, straight lines between points, level after the last. */
export interface RealizationCurve {
  /** Days since 1970-01-01, rising. */
  readonly days: readonly number[];
  readonly fractions: readonly number[];
}

/**
 * The curve through measured points. Where `start` is known and before the first point, the curve leaves
 * the baseline there. The caller hands over points in the order of their days, at least one.
 */
export function curveThrough(
  points: readonly { readonly day: number; readonly fraction: number }[],
  start: number | null,
): RealizationCurve {
  const [first] = points;
  const led =
    first && start !== null && start < first.day ? [{ day: start, fraction: 0 }, ...points] : points;
  return { days: led.map(({ day }) => day), fractions: led.map(({ fraction }) => fraction) };
}

/** The curve of a ramp: from 0 at the start to 1 on the first day with the full value. */
export function rampCurve(start: number, full: number): RealizationCurve {
  return full > start ? { days: [start, full], fractions: [0, 1] } : { days: [start], fractions: [1] };
}

/** The fraction on a day. */
export function fractionOn({ days, fractions }: RealizationCurve, day: number): number {
  const first = days[0];
  if (first === undefined || day < first) return 0;
  for (let at = 1; at < days.length; at++) {
    const [from, to] = [days[at - 1] as number, days[at] as number];
    if (day >= to) continue;
    const [low, high] = [fractions[at - 1] as number, fractions[at] as number];
    return low + ((high - low) * (day - from)) / (to - from);
  }
  return fractions[fractions.length - 1] ?? 0;
}

/** Days at the full value between two days: the area under the curve, by the trapezoids it is made of. */
export function fullDays(curve: RealizationCurve, from: number, until: number): number {
  return until > from ? areaUntil(curve, until) - areaUntil(curve, from) : 0;
}

function areaUntil(curve: RealizationCurve, until: number): number {
  const { days, fractions } = curve;
  let area = 0;
  for (let at = 0; at < days.length; at++) {
    const from = days[at] as number;
    if (until <= from) break;
    const to = Math.min(until, days[at + 1] ?? until);
    area += (((fractions[at] as number) + fractionOn(curve, to)) / 2) * (to - from);
  }
  return area;
}
