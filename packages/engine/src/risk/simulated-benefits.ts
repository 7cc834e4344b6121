import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import type { Plan } from "../plan.ts";
import { createBenefitOutlook } from "./benefit-outlook.ts";
import { lastOf } from "./benefit-ready.ts";
import { type BenefitRuns, createBenefitRuns } from "./benefit-runs.ts";
import type { PlacedEvent } from "./place-events.ts";
import type { Readiness } from "./readiness.ts";

/** An empty record for each benefit that can be dated or lost, sorted by id. */
export function createSimulatedBenefits(
  plan: Plan,
  readiness: Readiness,
  benefits: PlanBenefits,
  events: readonly PlacedEvent[],
): readonly BenefitRuns[] {
  const { network, board } = readiness;
  const made: BenefitRuns[] = [];
  for (const [id, figures] of benefits.benefits) {
    const item = plan.items.get(id);
    if (item?.kind !== "benefit") continue;
    const effects = events.flatMap((event, at) => {
      const effect = event.benefits.get(id);
      return effect ? [{ event: at, ...effect }] : [];
    });
    const rests = figures.rests.filter((rest) => network.dated[network.indexOf.get(rest) ?? -1] === 1);
    const outlook = createBenefitOutlook(item, figures, board);
    made.push(createBenefitRuns(id, outlook, lastOf(readiness, rests), effects));
  }
  return made.sort((a, b) => (a.id < b.id ? -1 : 1));
}
