/**
 * Where a value lies on a scale, counted in its steps from 0 at the first (SPEC E210). The steps stand at equal
 * distances however far apart their numbers are, as people choose among them; between two steps the number counts.
 * What lies outside is at the nearer end. The caller hands over at least two steps in rising order: the two ends
 * alone make a scale of equal numbers, as percent.
 */
export function stepPosition(steps: readonly number[], value: number): number {
  const above = steps.findIndex((step) => step > value);
  if (above === 0) return 0;
  if (above < 0) return steps.length - 1;
  const low = steps[above - 1] as number;
  const high = steps[above] as number;
  return above - 1 + (value - low) / (high - low);
}

/** The same between the ends of the scale, 0 to 1. */
export function scalePosition(steps: readonly number[], value: number): number {
  return stepPosition(steps, value) / (steps.length - 1);
}

/** The step nearest to a value; of two that are equally near the higher, which promises less (SPEC E210). */
export function nearestStep(steps: readonly number[], value: number): number {
  return steps.reduce((best, step) => {
    const nearer = Math.abs(step - value) - Math.abs(best - value);
    return nearer < 0 || (nearer === 0 && step > best) ? step : best;
  });
}
