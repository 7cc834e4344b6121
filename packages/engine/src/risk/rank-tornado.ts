import type { Network } from "../schedule/network.ts";
import type { DateStatistics } from "./date-statistics.ts";
import { type EventStatistics, eventSwing } from "./event-statistics.ts";
import type { PlacedEvent } from "./place-events.ts";
import { tableMoments } from "./quantile-table.ts";
import type { Estimate } from "./read-estimates.ts";
import type { PlanRisk } from "./risk-figures.ts";

/** Swings below this many working days are nothing. */
const LEAST = 1e-3;

/**
 * What decides the plan's finish, the most decisive first: by how many working days one standard deviation of
 * each item's estimate, or of each event, swings it. For an item that is criticality · σ of its own estimate,
 * the sensitivity index in days instead of shares of σ(span); delays by events are the events'.
 */
export function rankTornado(
  { ids }: Network,
  dates: DateStatistics,
  estimates: readonly Estimate[],
  events: readonly PlacedEvent[],
  statistics: EventStatistics,
): PlanRisk["tornado"] {
  const bars = estimates.map(({ node, spread, table }) => {
    const sigma = spread * Math.sqrt(tableMoments(table).variance);
    const criticality = dates.runs === 0 ? 0 : (dates.critical[node] as number) / dates.runs;
    return { item: ids[node] ?? "", days: criticality * sigma };
  });
  for (const [event, { id }] of events.entries())
    bars.push({ item: id, days: eventSwing(statistics, event, dates) });
  return bars
    .filter(({ days }) => days > LEAST)
    .sort((a, b) => b.days - a.days || (a.item < b.item ? -1 : 1));
}
