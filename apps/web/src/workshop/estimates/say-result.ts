import type { Agreement, Spread } from "@throughline/engine";
import { showNumber, showShare } from "../../canvas/cards/format-figure.ts";
import { sayPoint } from "./adoption-of.ts";
import type { ObjectResult } from "./results-of.ts";
import { spreadIn } from "./results-of.ts";

/** Each word of agreement, as a sign says it. */
export const agreementWords: Readonly<Record<Agreement, string>> = {
  close: "Close",
  apart: "Apart",
  "far-apart": "Far apart",
};

/** How many objects people are close, apart and far apart about; what there is none of is left out. */
export function countAgreements(all: readonly ObjectResult[]): readonly (readonly [Agreement, number])[] {
  const kinds: readonly Agreement[] = ["close", "apart", "far-apart"];
  const found = all.map((result) => spreadIn(result)?.agreement);
  return kinds
    .map((kind) => [kind, found.filter((each) => each === kind).length] as const)
    .filter(([, count]) => count > 0);
}

/** “The estimates are here: 5 close, 1 far apart.”; empty when nobody estimated. */
export function sayAgreements(all: readonly ObjectResult[]): string {
  if (all.every((result) => spreadIn(result) === null)) return "";
  const counts = countAgreements(all).map(
    ([kind, count]) => `${count} ${agreementWords[kind].toLowerCase()}`,
  );
  return `The estimates are here${counts.length === 0 ? "" : `: ${counts.join(", ")}`}.`;
}

/** A figure of a group, which need not be a step of the scale: “7.4”, “38 %”. */
function sayMeasure({ field }: Pick<ObjectResult, "field">, value: number): string {
  return field.control === "share" ? showShare(value) : showNumber(Number(value.toPrecision(3)));
}

/** The figures of one result, each with its name; empty when nobody estimated. */
export function figuresOf(result: ObjectResult): readonly (readonly [name: string, figure: string])[] {
  const spread = spreadIn(result);
  if (!spread) return [];
  const say = (value: number) => sayMeasure(result, value);
  if (result.kind === "duration") {
    if (!result.combined) return [];
    const { point, mean, deviation } = result.combined;
    return [
      ["Medians", `${sayPoint(point)} days`],
      ["Expected", `${say(mean)} days`],
      ["Deviation", `${say(deviation)} days`],
      ["Middle half expects", `${say(spread.lowerQuartile)} to ${say(spread.upperQuartile)}`],
    ];
  }
  return [
    ["Median", say(spread.median)],
    ["Mean", say(spread.mean)],
    ["Middle half", `${say(spread.lowerQuartile)} to ${say(spread.upperQuartile)}`],
    ["Deviation", spread.deviation === null ? "none" : say(spread.deviation)],
  ];
}

/** “12 estimates, 1 cannot say”. */
export function sayCount({ abstained }: Pick<ObjectResult, "abstained">, spread: Spread | null): string {
  const count = spread?.count ?? 0;
  const estimates = count === 0 ? "Nobody estimated" : count === 1 ? "1 estimate" : `${count} estimates`;
  return abstained === 0 ? estimates : `${estimates}, ${abstained} cannot say`;
}

/** What one person said, in words; empty when nothing. */
export function sayEstimate(result: ObjectResult, person: string): string {
  if (result.kind === "duration") {
    const point = result.estimates.get(person);
    return point ? `${sayPoint(point)} days` : "";
  }
  const value = result.estimates.get(person);
  return value === undefined ? "" : result.scale.say(value);
}

/** How the figures are made, for whoever asks. */
export const COUNTING: readonly string[] = [
  "Each dot is one person. The band holds the middle half of the estimates, the line is the median, the triangle the mean.",
  "Deviation is the standard deviation of the sample; of durations, a sixth of the way from best to worst.",
  "Furthest out, of five people or more: beyond one and a half times the middle half. Of fewer: the lowest and the highest, unless all are close.",
  "Close: the middle half (of fewer than five people, everyone) spans at most a quarter of the scale. Apart: at most half. Without a scale it counts against the median: half of it, and all of it.",
  "Durations: the median of each of the three; expected is (best + 4 × likely + worst) / 6.",
];
