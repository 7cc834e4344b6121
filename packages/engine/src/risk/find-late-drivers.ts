import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import type { Network } from "../schedule/network.ts";
import type { BenefitRuns } from "./benefit-runs.ts";
import type { CauseLosses } from "./cause-losses.ts";

/** For each benefit that starts late by the plan alone, the items whose finish makes it so. */
export function findLateDrivers(
  network: Network,
  tracked: readonly BenefitRuns[],
  { benefits }: PlanBenefits,
): CauseLosses["drivers"] {
  return tracked.map(({ id, ends }) => {
    const figures = benefits.get(id);
    if (!figures || figures.delay <= 0) return [];
    return figures.drivers.flatMap(({ item }) => {
      const node = network.indexOf.get(item);
      return node !== undefined && ends.includes(node) ? [{ node, item, sum: 0 }] : [];
    });
  });
}
