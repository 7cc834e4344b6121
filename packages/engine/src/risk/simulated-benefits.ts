import type { PlanBenefits } from "../benefits/benefit-figures.ts";
import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";
import { createBenefitOutlook } from "./benefit-outlook.ts";
import { lastOf } from "./benefit-ready.ts";
import { type BenefitRuns, createBenefitRuns } from "./benefit-runs.ts";
import type { BoardAxis } from "./board-axis.ts";
import type { PlacedEvent } from "./place-events.ts";

/** An empty record for each benefit that can be dated or lost, sorted by id. */
export function createSimulatedBenefits(
  plan: Plan,
  network: Network,
  benefits: PlanBenefits,
  events: readonly PlacedEvent[],
  { board }: BoardAxis,
): readonly BenefitRuns[] {
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
    made.push(createBenefitRuns(id, outlook, lastOf(network, rests), effects));
  }
  return made.sort((a, b) => (a.id < b.id ? -1 : 1));
}
