import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { type BenefitRuns, meanLoss } from "./benefit-runs.ts";
import type { CauseLosses } from "./cause-losses.ts";
import type { Cause } from "./find-causes.ts";
import type { BenefitRiskFigures } from "./risk-figures.ts";

/** What was found about causes. */
export interface CauseShares {
  readonly causes: readonly Cause[];
  readonly losses: CauseLosses;
}

/** Shares of the planned value below this are nothing. */
const LEAST = 1e-6;

/**
 * The causes of a benefit's expected loss, largest first (SPEC E51). They are measured over the first runs of a
 * simulation and scaled to the loss over all of them. Of a benefit that is late by its plan alone the items
 * that make it so are named too, unless what makes them late is.
 */
export function readCauses(
  { causes, losses }: CauseShares,
  at: number,
  benefit: BenefitRuns,
  figures: BenefitFigures,
): BenefitRiskFigures["causes"] {
  const { runs, sums, whole } = losses;
  if (runs === 0) return [];
  const shares = new Map<string, number>();
  const seen = (whole[at] as number) / runs;
  // Where the first runs lost nothing worth the name, there is nothing to scale by.
  const scale = seen > LEAST ? Math.max(0, meanLoss(benefit)) / seen : 1;
  let explained = false;
  for (const [cause, { id, late }] of causes.entries()) {
    const share = ((sums[at * causes.length + cause] as number) / runs) * scale;
    if (share <= LEAST) continue;
    shares.set(id, share);
    if (late > 0) explained = true;
  }
  for (const { item, sum } of explained ? [] : (losses.drivers[at] ?? [])) {
    const share = (sum / runs) * scale;
    if (share > Math.max(LEAST, shares.get(item) ?? 0)) shares.set(item, share);
  }
  const worth = figures.plannedValue ?? 0;
  return [...shares]
    .map(([item, share]) => ({ item, loss: share * worth, share }))
    .sort((a, b) => b.share - a.share || (a.item < b.item ? -1 : 1));
}
