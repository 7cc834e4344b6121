import type { Figures, PlanFigures } from "./figures.ts";

/** The whole plan in few figures, and the links that its critical path runs along. */
export function summarizePlan({ schedule, benefits, money, risk }: Figures): PlanFigures {
  const criticalLinks: string[] = [];
  for (const { critical, drivers } of schedule.items.values()) {
    if (!critical) continue;
    for (const { link } of drivers) if (link !== null) criticalLinks.push(link);
  }
  return {
    start: schedule.start,
    finish: schedule.finish,
    p50Finish: risk?.p50Finish ?? null,
    p80Finish: risk?.p80Finish ?? null,
    iterations: risk?.iterations ?? null,
    violations: schedule.violations,
    cycles: schedule.cycles,
    criticalLinks: [...new Set(criticalLinks)].sort(),
    orphans: benefits.orphans,
    unserved: benefits.unserved,
    budget: money.budget,
    actual: money.actual,
    forecast: money.forecast,
    case: money.case,
  };
}
