import type { Violation } from "../schedule/schedule-figures.ts";
import { sayDate, sayFromTo } from "../words/say-date.ts";
import { sayDaysShort, sayWorkingDays } from "../words/say-days.ts";
import { sayCount } from "../words/say-list.ts";
import { shorten } from "../words/say-name.ts";
import { isGate } from "./compare-dates.ts";
import type { Comparison } from "./comparison.ts";
import { toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { sizeOfDays, WEIGHT, weigh } from "./weights.ts";
import { without } from "./without.ts";

/** Rules of the plan newly broken, kept again, or missed by more or by less; and how many links in all. */
export function compareViolations(comparison: Comparison): Consequence[] {
  const [was, now] = [comparison.before, comparison.after].map((state) => state.figures.schedule.violations);
  if (was === undefined || now === undefined || was === now) return [];
  const [before, after] = [byRule(was), byRule(now)];
  const found: Consequence[] = [];
  for (const [rule, violation] of after) {
    const earlier = before.get(rule);
    if (!earlier || daysOf(earlier) !== daysOf(violation)) found.push(say(comparison, earlier, violation));
  }
  for (const [rule, violation] of before) {
    if (!after.has(rule)) found.push(say(comparison, violation, undefined));
  }
  const count = countLinks(comparison);
  if (count) found.push(count);
  return found;
}

function say(comparison: Comparison, was: Violation | undefined, now: Violation | undefined): Consequence {
  const shown = now ?? was;
  if (!shown) throw new Error("A violation has to stand on one side.");
  const onLink = shown.link !== null;
  const delta = daysOf(now) - daysOf(was);
  const size = sizeOfDays(delta);
  return {
    kind: onLink ? "link" : "date",
    id: shown.link ?? shown.item,
    figure: shown.kind === "link" ? "violation" : shown.kind,
    before: was ? daysOf(was) : null,
    after: now ? daysOf(now) : null,
    delta,
    tone: now && !was ? "worse" : was && !now ? "better" : toneOf(delta, "up"),
    sentence: onLink ? sayLink(comparison, was, now, shown) : sayDateRule(comparison, was, now, shown),
    short: onLink ? sayLinkShort(comparison, was, now, shown) : sayDateRuleShort(comparison, now, shown),
    weight: onLink ? weigh(WEIGHT.rest, size) : weighDateRule(comparison, shown, !was, size),
  };
}

/** A date that people fixed stands above gates that may move; one that was missed before counts by its card. */
function weighDateRule(comparison: Comparison, shown: Violation, isNew: boolean, size: number): number {
  if (isGate(comparison.item(shown.item))) return weigh(WEIGHT.gate, (1 + size) / 2);
  return isNew ? weigh(WEIGHT.gate, size / 2) : weigh(WEIGHT.critical, size);
}

function sayLink(
  comparison: Comparison,
  was: Violation | undefined,
  now: Violation | undefined,
  shown: Violation,
): string {
  const link = shown.link === null ? undefined : comparison.link(shown.link);
  const from = comparison.name(link?.from ?? "");
  const to = comparison.name(link?.to ?? shown.item);
  const what = `${shown.kind === "promise" ? "The promise" : "The link"} from ${from} to ${to}`;
  if (!now) return `${what} is kept again.`;
  const since = was ? ` instead of ${daysOf(was)}` : "";
  const dates = `needed ${sayDate(now.wanted)}, given ${sayDate(now.given)}`;
  return `${what} is broken by ${sayWorkingDays(daysOf(now))}${since}: ${dates}.`;
}

function sayLinkShort(
  comparison: Comparison,
  was: Violation | undefined,
  now: Violation | undefined,
  shown: Violation,
): string {
  const link = shown.link === null ? undefined : comparison.link(shown.link);
  const label = link?.label.trim();
  const ends = `${comparison.nameShort(link?.from ?? "")} → ${comparison.nameShort(link?.to ?? shown.item)}`;
  const name = `${shown.kind === "promise" ? "Promise " : ""}${label ? `“${shorten(label, 28)}”` : ends}`;
  if (!now) return `${name} kept again`;
  return was ? `${name} broken by ${sayDaysShort(daysOf(now), comparison.daysPerWeek)}` : `${name} broken`;
}

function sayDateRule(
  comparison: Comparison,
  was: Violation | undefined,
  now: Violation | undefined,
  shown: Violation,
): string {
  const what = shown.kind === "deadline" ? "deadline" : "fixed date";
  const name = comparison.name(shown.item);
  if (!now) return `The ${what} of ${name}, ${sayDate(shown.wanted)}, can be kept again.`;
  const gap = `${sayWorkingDays(daysOf(now))} late${was ? ` instead of ${daysOf(was)}` : ""}`;
  return `The ${what} of ${name} is missed: ${sayMiss(now)}, ${gap}.`;
}

function sayDateRuleShort(comparison: Comparison, now: Violation | undefined, shown: Violation): string {
  const name = comparison.nameShort(shown.item);
  return now ? `${name} ${sayDaysShort(daysOf(now), comparison.daysPerWeek)} late` : `${name} in time again`;
}

function sayMiss(violation: Violation): string {
  return sayFromTo(violation.wanted, violation.given)
    .replace(/^from /, "wanted ")
    .replace(" to ", ", given ");
}

/** How many links are newly violated, or kept again; a link with two broken rules counts once. */
function countLinks(comparison: Comparison): Consequence | null {
  const [was, now] = [brokenLinks(comparison.before), brokenLinks(comparison.after)];
  const broken = without(now, was).length;
  const mended = without(was, now).length;
  if (broken === 0 && mended === 0) return null;
  const delta = now.size - was.size;
  const said = [
    ...(broken > 0 ? [`${sayCount(broken, "link is", "links are")} newly violated`] : []),
    ...(mended > 0 ? [`${sayCount(mended, "link is", "links are")} kept again`] : []),
  ];
  return {
    kind: "link",
    id: "plan",
    figure: "violations",
    before: was.size,
    after: now.size,
    delta,
    tone: toneOf(delta, "up"),
    sentence: `${said.join(", ")}; ${now.size} in all.`,
    short:
      broken > 0
        ? `${sayCount(broken, "link", "links")} violated`
        : `${sayCount(mended, "link", "links")} mended`,
    weight: weigh(WEIGHT.links, Math.max(broken, mended) / 100),
  };
}

/** The links that break a rule of their own, by id. */
export function brokenLinks(state: PlanState): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { link } of state.figures.schedule.violations) if (link !== null) ids.add(link);
  return ids;
}

/** Whole working days: parts of a day come from progress in percent and mean nothing to a reader. */
function daysOf(violation: Violation | undefined): number {
  return violation === undefined ? 0 : Math.round(violation.days);
}

/** Violations by the rule they break; of two on one rule the larger. */
function byRule(violations: readonly Violation[]): Map<string, Violation> {
  const found = new Map<string, Violation>();
  for (const violation of violations) {
    const rule = `${violation.kind} ${violation.link ?? ""} ${violation.item}`;
    const known = found.get(rule);
    if (!known || violation.days > known.days) found.set(rule, violation);
  }
  return found;
}
