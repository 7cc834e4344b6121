import type { ThreePoint } from "@throughline/engine";

/** Most working days that a duration takes. */
const MOST_DAYS = 100_000;

/** Why three points are no estimate, as a sentence; null when they are one. In working days. */
export function checkPoints({ optimistic, likely, pessimistic }: ThreePoint): string | null {
  if (optimistic < 0) return "Days cannot be below 0.";
  if (pessimistic > MOST_DAYS) return "That is more than 100,000 working days.";
  if (optimistic > pessimistic) return "The best case is longer than the worst one. Make one of them fit.";
  if (optimistic > likely) return "The best case is longer than the most likely one. Make one of them fit.";
  if (likely > pessimistic)
    return "The worst case is shorter than the most likely one. Make one of them fit.";
  return null;
}
