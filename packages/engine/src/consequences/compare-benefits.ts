import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { sayDate, sayFromTo } from "../words/say-date.ts";
import { sayDistance, sayGapShort } from "../words/say-days.ts";
import { sayCount, sayList } from "../words/say-list.ts";
import { sayMoney, sayMoneyChange } from "../words/say-money.ts";
import type { Comparison } from "./comparison.ts";
import { isSameMoney, toneOf } from "./comparison.ts";
import type { Consequence } from "./consequence.ts";
import { sizeOfDays, sizeOfMoney, WEIGHT, weigh, weighMoney } from "./weights.ts";

/** What happens to the benefits, one by one and in all: when they start, and what they bring. */
export function compareBenefits(comparison: Comparison): Consequence[] {
  const [was, now] = [comparison.before.figures.benefits, comparison.after.figures.benefits];
  if (was === now || was.benefits === now.benefits) return [];
  const found: Consequence[] = [];
  const ids = [...new Set([...was.benefits.keys(), ...now.benefits.keys()])].sort();
  const sums = { firstYear: emptySum(), value: emptySum() };
  let perYear = 0;
  for (const id of ids) {
    const [before, after] = [was.benefits.get(id), now.benefits.get(id)];
    if (before && after && before !== after) {
      pushStart(found, comparison, id, before, after);
      pushMoney(found, comparison, id, "value", before.value, after.value);
      pushMoney(found, comparison, id, "firstYear", ...firstYears(before, after));
    }
    perYear += Math.abs(after?.valuePerYear ?? 0);
    add(sums.value, before?.value ?? 0, after?.value ?? 0);
    if (before && after) add(sums.firstYear, ...firstYears(before, after));
  }
  for (const figure of ["firstYear", "value"] as const) {
    const { before, after } = sums[figure];
    if (!isSameMoney(before, after)) {
      found.push(total(comparison, figure, sums[figure], figure === "value" ? before : perYear));
    }
  }
  const starts = countStarts(found);
  return starts ? [...found, starts] : found;
}

/** How many benefits start later or earlier, where it is more than one. */
function countStarts(found: readonly Consequence[]): Consequence | null {
  const moves = found.filter((change) => change.figure === "start" && change.delta !== null);
  const later = moves.filter((change) => (change.delta ?? 0) > 0).length;
  const earlier = moves.filter((change) => (change.delta ?? 0) < 0).length;
  if (later + earlier < 2) return null;
  const more = Math.max(later, earlier);
  const count = sayCount(more, "benefit", "benefits");
  const said = [...(later > 0 ? [`${later} later`] : []), ...(earlier > 0 ? [`${earlier} earlier`] : [])];
  return {
    kind: "benefit",
    id: "plan",
    figure: "starts",
    before: null,
    after: null,
    delta: later - earlier,
    tone: toneOf(later - earlier, "up"),
    sentence: `${sayCount(later + earlier, "benefit starts", "benefits start")} at another time: ${sayList(said)}.`,
    short: `${count} ${later >= earlier ? "delayed" : "earlier"}`,
    weight: weigh(WEIGHT.benefit, 0.4 + more / (more + 20) / 20),
  };
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
  const whole =
    figure === "value" ? before : (comparison.after.figures.benefits.benefits.get(id)?.valuePerYear ?? 0);
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
    weight: comparison.weightFor(id, weighMoney(WEIGHT.benefit, sizeOfMoney(delta) / 2, delta, whole)),
  });
}

/** The sums stand above single benefits: a room asks for the whole first. `whole` is what the change is a part of. */
function total(
  comparison: Comparison,
  figure: "value" | "firstYear",
  { before, after, delta }: Sum,
  whole: number,
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
    weight: weighMoney(WEIGHT.benefit, (firstYear ? 0.75 : 0.5) + sizeOfMoney(delta) / 4, delta, whole),
  };
}

function sayChange(comparison: Comparison, delta: number): string {
  return `${sayMoney(Math.abs(delta), comparison.currency)} ${delta < 0 ? "less" : "more"}`;
}
