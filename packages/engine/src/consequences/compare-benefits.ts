import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { sayDate, sayFromTo } from "../words/say-date.ts";
import { sayDistance, sayGapShort } from "../words/say-days.ts";
import { sayMoney, sayMoneyChange } from "../words/say-money.ts";
import type { Comparison } from "./comparison.ts";
import { isSameMoney, toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfDays, sizeOfMoney, WEIGHT, weigh } from "./weights.ts";

/** What happens to the benefits, one by one and in all: when they start, and what they bring. */
export function compareBenefits(comparison: Comparison): Consequence[] {
  const [was, now] = [comparison.before.figures.benefits, comparison.after.figures.benefits];
  if (was === now || was.benefits === now.benefits) return [];
  const found: Consequence[] = [];
  const ids = [...new Set([...was.benefits.keys(), ...now.benefits.keys()])].sort();
  const sums = { firstYear: emptySum(), value: emptySum() };
  for (const id of ids) {
    const [before, after] = [was.benefits.get(id), now.benefits.get(id)];
    if (before && after && before !== after) {
      pushStart(found, comparison, id, before, after);
      pushMoney(found, comparison, id, "value", before.value, after.value);
      pushMoney(found, comparison, id, "firstYear", ...firstYears(before, after));
    }
    add(sums.value, before?.value ?? 0, after?.value ?? 0);
    if (before && after) add(sums.firstYear, ...firstYears(before, after));
  }
  for (const figure of ["firstYear", "value"] as const) {
    const { before, after, delta } = sums[figure];
    if (!isSameMoney(before, after)) found.push(total(comparison, figure, before, after, delta));
  }
  return found;
}

/**
 * What the first year after the planned start brings against the plan: 0 or below. Two plans that promise
 * different things for that year have no common measure, so nothing is said then.
 */
function firstYears(before: BenefitFigures, after: BenefitFigures): [number, number] {
  const comparable = before.plannedStart === after.plannedStart && before.valuePerYear === after.valuePerYear;
  if (!comparable || before.firstYearLoss === null || after.firstYearLoss === null) return [0, 0];
  return [0 - before.firstYearLoss, 0 - after.firstYearLoss];
}

interface Sum {
  before: number;
  after: number;
  delta: number;
}

function emptySum(): Sum {
  return { before: 0, after: 0, delta: 0 };
}

function add(sum: Sum, before: number, after: number): void {
  sum.before += before;
  sum.after += after;
  sum.delta += after - before;
}

function pushStart(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  before: BenefitFigures,
  after: BenefitFigures,
): void {
  const [from, to] = [before.start, after.start];
  if (from === to) return;
  const delta = from && to ? comparison.daysBetween(from, to) : null;
  const name = comparison.name(id);
  const short = comparison.nameShort(id);
  const disbenefit = (after.valuePerYear ?? 0) < 0;
  const later = from && to ? to > from : false;
  found.push({
    kind: "benefit",
    id,
    figure: "start",
    before: from,
    after: to,
    delta,
    tone: delta === null ? "neutral" : later === disbenefit ? "better" : "worse",
    sentence:
      from && to
        ? `The start of ${name} moves ${sayFromTo(from, to)}${sayDistance(delta ?? 0)}.`
        : to
          ? `The benefit ${name} now has a start: ${sayDate(to)}.`
          : `The benefit ${name} no longer has a start.`,
    short:
      from && to
        ? `${short} ${sayGapShort(from, to, delta ?? 0)}`
        : `${short} ${to ? "dated" : "without a start"}`,
    weight: comparison.weightFor(id, weigh(WEIGHT.benefit, sizeOfDays(delta ?? 0) / 4)),
  });
}

function pushMoney(
  found: Consequence[],
  comparison: Comparison,
  id: string,
  figure: "value" | "firstYear",
  before: number | null,
  after: number | null,
): void {
  if (before === null || after === null || isSameMoney(before, after)) return;
  const delta = after - before;
  const when = figure === "firstYear" ? " in its first year" : " over its lifetime";
  found.push({
    kind: "benefit",
    id,
    figure,
    before,
    after,
    delta,
    tone: toneOf(delta, "down"),
    sentence: `The benefit ${comparison.name(id)} brings ${sayChange(comparison, delta)}${when}.`,
    short: `${comparison.nameShort(id)} ${figure === "firstYear" ? "first year " : ""}${sayMoneyChange(delta, comparison.currency)}`,
    weight: comparison.weightFor(id, weigh(WEIGHT.benefit, sizeOfMoney(delta) / 2)),
  });
}

/** The sums stand above single benefits: a room asks for the whole first. */
function total(
  comparison: Comparison,
  figure: "value" | "firstYear",
  before: number,
  after: number,
  delta: number,
): Consequence {
  const firstYear = figure === "firstYear";
  const when = firstYear ? " in their first year" : " over their lifetime";
  return {
    kind: "benefit",
    id: "plan",
    figure,
    before,
    after,
    delta,
    tone: toneOf(delta, "down"),
    sentence: `All benefits together bring ${sayChange(comparison, delta)}${when}.`,
    short: `${firstYear ? "First-year benefit" : "Benefit"} ${sayMoneyChange(delta, comparison.currency)}`,
    weight: weigh(WEIGHT.benefit, (firstYear ? 0.75 : 0.5) + sizeOfMoney(delta) / 4),
  };
}

function sayChange(comparison: Comparison, delta: number): string {
  return `${sayMoney(Math.abs(delta), comparison.currency)} ${delta < 0 ? "less" : "more"}`;
}
