import type { ItemOf, LinkOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import { type DaySpan, periodSpan } from "../calendar/period.ts";
import { holdAmount } from "./hold-amount.ts";
import { overlapShare } from "./overlap-share.ts";

const LONG_AGO = toDay("0001-01-01");
const FAR_OFF = toDay("9999-12-31");

/**
 * The mean of full-time people that a staffing asks for over a period: by its entries by period where it has
 * any, else its units (one person when not said) over the days it has, or those of the item staffed (`span`).
 * A staffing without any dates asks in every period.
 */
export function staffingUse(link: LinkOf<"staffs">, span: DaySpan | null, period: string): number {
  const within = periodSpan(period);
  const keys = Object.keys(link.byPeriod).sort();
  if (keys.length > 0) return Math.max(0, meanOver(link.byPeriod, keys, within));
  const asked: DaySpan = {
    from: link.start === null ? (span?.from ?? LONG_AGO) : toDay(link.start),
    until: link.finish === null ? (span?.until ?? FAR_OFF) : toDay(link.finish) + 1,
  };
  return asked.until <= asked.from
    ? 0
    : Math.max(0, holdAmount(link.units ?? 1)) * overlapShare(within, asked);
}

/** The mean of full-time people that a team has over a period; null when nobody said how many it has. */
export function teamCapacity(team: ItemOf<"team">, period: string): number | null {
  const within = periodSpan(period);
  const keys = Object.keys(team.capacityByPeriod)
    .filter((key) => overlapShare(within, periodSpan(key)) > 0)
    .sort();
  if (keys.length === 0 && team.capacity === null) return null;
  const from = team.availableFrom === null ? LONG_AGO : toDay(team.availableFrom);
  const present = from >= FAR_OFF ? 0 : overlapShare(within, { from, until: FAR_OFF });
  const people = keys.length > 0 ? meanOver(team.capacityByPeriod, keys, within) : (team.capacity ?? 0);
  return holdAmount(people) * present * (team.availability ?? 1);
}

function meanOver(
  series: Readonly<Record<string, number>>,
  keys: readonly string[],
  within: DaySpan,
): number {
  return keys.reduce(
    (sum, key) => sum + holdAmount(series[key] ?? 0) * overlapShare(within, periodSpan(key)),
    0,
  );
}
