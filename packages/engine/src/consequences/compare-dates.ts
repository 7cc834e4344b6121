import type { Item } from "@throughline/model";
import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { capitalize } from "../words/capitalize.ts";
import { sayDate, sayFromTo } from "../words/say-date.ts";
import { sayDistance, sayGapShort } from "../words/say-days.ts";
import type { Comparison } from "./comparison.ts";
import { toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfDays, WEIGHT, weigh } from "./weights.ts";

/** What moved in time: the finish of dated items, their start where the finish stayed, and the plan's finish. */
export function compareDates(comparison: Comparison): Consequence[] {
  const { before, after } = comparison;
  const found: Consequence[] = [];
  for (const [id, of] of after.figures.items) {
    const earlier = before.figures.items.get(id);
    if (earlier === of) continue;
    const [was, now] = [earlier?.schedule, of.schedule];
    if (was === now || !before.plan.items.has(id)) continue;
    if (was && now) pushMoves(found, comparison, id, was, now);
    else if (now) found.push(dated(comparison, id, null, now.finish));
    else if (was) found.push(dated(comparison, id, was.finish, null));
  }
  for (const [id, was] of before.figures.items) {
    if (after.figures.items.has(id) || !was.schedule || !after.plan.items.has(id)) continue;
    found.push(dated(comparison, id, was.schedule.finish, null));
  }
  const [first, last] = [before.figures.schedule.finish, after.figures.schedule.finish];
  if (first && last && first !== last) found.push(planFinish(comparison, first, last));
  return found;
}

/** Milestones that the room came for: gates, and those with a deadline or a fixed date. */
export function isGate(item: Item | undefined): boolean {
  if (item?.kind !== "milestone") return false;
  return item.gate || item.deadline !== null || item.constraint === "mso" || item.constraint === "mfo";
}

function pushMoves(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  was: ScheduleFigures,
  now: ScheduleFigures,
): void {
  if (was.finish !== now.finish) found.push(moved(comparison, id, "finish", was, now));
  else if (was.start !== now.start) found.push(moved(comparison, id, "start", was, now));
  if (was.critical !== now.critical) found.push(critical(comparison, id, now.critical));
}

function moved(
  comparison: Comparison,
  id: string,
  figure: "start" | "finish",
  was: ScheduleFigures,
  now: ScheduleFigures,
): Consequence {
  const [from, to] = [was[figure], now[figure]];
  const delta = comparison.daysBetween(from, to);
  const item = comparison.item(id);
  const size = sizeOfDays(delta);
  const critical = was.critical || now.critical;
  const weight = isGate(item)
    ? weigh(WEIGHT.gate, size / 2)
    : weigh(critical ? WEIGHT.critical : WEIGHT.rest, size);
  const name = comparison.name(id);
  const subject = item?.kind === "milestone" ? capitalize(name) : `The ${figure} of ${name}`;
  return {
    kind: "date",
    id,
    figure,
    before: from,
    after: to,
    delta,
    tone: to > from ? "worse" : "better",
    sentence: `${subject} moves ${sayFromTo(from, to)}${sayDistance(delta)}.`,
    short: `${comparison.nameShort(id)} ${figure === "start" ? "start " : ""}${sayGapShort(from, to, delta)}`,
    weight: comparison.weightFor(id, weight),
  };
}

function planFinish(comparison: Comparison, from: string, to: string): Consequence {
  const delta = comparison.daysBetween(from, to);
  return {
    kind: "date",
    id: "plan",
    figure: "finish",
    before: from,
    after: to,
    delta,
    tone: to > from ? "worse" : "better",
    sentence: `The end of the whole plan moves ${sayFromTo(from, to)}${sayDistance(delta)}.`,
    short: `Plan end ${sayGapShort(from, to, delta)}`,
    weight: weigh(WEIGHT.finish, sizeOfDays(delta)),
  };
}

function critical(comparison: Comparison, id: string, now: boolean): Consequence {
  const name = comparison.name(id);
  return {
    kind: "date",
    id,
    figure: "critical",
    before: now ? 0 : 1,
    after: now ? 1 : 0,
    delta: now ? 1 : -1,
    tone: toneOf(now ? 1 : -1, "up"),
    sentence: now
      ? `${capitalize(name)} has no slack left: any delay now moves or breaks a later date.`
      : `${capitalize(name)} has slack again: a small delay moves no other date.`,
    short: `${comparison.nameShort(id)} ${now ? "now critical" : "no longer critical"}`,
    weight: weigh(now ? WEIGHT.critical : WEIGHT.rest, 0),
  };
}

function dated(comparison: Comparison, id: string, from: string | null, to: string | null): Consequence {
  const name = capitalize(comparison.name(id));
  return {
    kind: "date",
    id,
    figure: "finish",
    before: from,
    after: to,
    delta: null,
    tone: "neutral",
    sentence: to ? `${name} now has a date: ${sayDate(to)}.` : `${name} no longer has a date.`,
    short: `${comparison.nameShort(id)} ${to ? "dated" : "without a date"}`,
    weight: comparison.weightFor(id, weigh(isGate(comparison.item(id)) ? WEIGHT.gate : WEIGHT.rest, 0)),
  };
}
