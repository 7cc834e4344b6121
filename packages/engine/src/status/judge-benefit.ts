import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import type { ItemFigures } from "../figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayShare } from "../words/say-share.ts";
import type { StatusReason } from "./status-figures.ts";
import { statusRules } from "./status-rules.ts";
import { bandRag, judge, type StatusRule } from "./verdict.ts";

interface Prospect {
  readonly id: string;
  readonly benefit: BenefitFigures;
  /** The share of runs in which it starts on time; null without a simulation or a planned start. */
  readonly onTime: number | null;
}

/**
 * Health of one benefit (SPEC E132): how likely it starts on time, or how late it starts where no simulation
 * ran; and, once it is measured, how much of the plan is realized.
 */
export function judgeBenefit(id: string, figures: ItemFigures): readonly StatusReason[] {
  if (!figures.benefit) return [];
  const onTime = figures.benefitRisk?.onTime ?? null;
  return judge("benefit", benefitRules, { id, benefit: figures.benefit, onTime });
}

const benefitRules: readonly StatusRule<Prospect>[] = [
  ({ id, benefit, onTime }) => {
    if (onTime === null) return null;
    const by = benefit.plannedStart === null ? "on time" : `by ${sayDate(benefit.plannedStart)}`;
    return {
      rag: bandRag(onTime, statusRules.benefitGreen, statusRules.benefitAmber),
      sentence: `It starts ${by} with a probability of ${sayShare(onTime)}.`,
      items: [id, ...driversOf(benefit)],
    };
  },
  ({ id, benefit, onTime }) => {
    if (onTime !== null || benefit.start === null || benefit.plannedStart === null) return null;
    const start = sayDate(benefit.start);
    if (benefit.delay <= 0) return { rag: "green", sentence: `It starts on time, ${start}.`, items: [id] };
    return {
      rag: benefit.delay <= statusRules.benefitDelayAmber ? "amber" : "red",
      sentence: `It starts ${sayWorkingDays(benefit.delay)} late, on ${start}.`,
      items: [id, ...driversOf(benefit)],
    };
  },
  ({ id, benefit: { realization } }) => {
    const index = realization?.index ?? null;
    if (realization === null || index === null) return null;
    return {
      rag: bandRag(index, statusRules.realizationGreen, statusRules.realizationAmber),
      sentence: `By ${sayDate(realization.asOf)} ${sayShare(index)} of what was planned to date is realized.`,
      items: [id],
    };
  },
];

function driversOf({ drivers }: BenefitFigures): readonly string[] {
  return [...new Set(drivers.map(({ item }) => item))].sort();
}
