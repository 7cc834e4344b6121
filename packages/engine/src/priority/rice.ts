import { divideOrNull } from "./divide-or-null.ts";

/** Reach in people or events per period, impact 0.25 to 3, confidence 0 to 1, effort in person-months. */
export interface RiceTerms {
  readonly reach: number | null;
  readonly impact: number | null;
  readonly confidence: number | null;
  readonly effort: number | null;
}

/**
 * RICE: reach · impact · confidence / effort; the highest comes first. null when a term is missing or the
 * effort is 0. Source: Intercom's RICE score (McBride, 2016).
 */
export function rice({ reach, impact, confidence, effort }: RiceTerms): number | null {
  if (reach === null || impact === null || confidence === null) return null;
  return divideOrNull(reach * impact * confidence, effort);
}
