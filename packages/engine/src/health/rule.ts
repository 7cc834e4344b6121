import { compareText } from "../order/compare-text.ts";
import { sayCount } from "../words/say-list.ts";
import type { Finding, FindingCase, Repair } from "./finding.ts";
import type { Survey } from "./survey.ts";

/** One question put to a plan. Gives no finding where all is well. */
export type Rule = (survey: Survey) => readonly Finding[];

/** A case with how bad it is among its like; the worst are told first. */
export interface WeighedCase extends FindingCase {
  readonly weight: number;
}

/** A rule whose cases make one finding together. */
export interface CaseRule {
  readonly rule: string;
  readonly severity: Finding["severity"];
  /** What follows the number in the title: “benefit has no owner”, “benefits have no owner”. */
  readonly one: string;
  readonly many: string;
  readonly why: string;
  readonly fix: string;
  find(survey: Survey): readonly WeighedCase[];
}

/** A rule out of its parts: the title counts, and the cases are sorted. */
export function countCases(parts: CaseRule): Rule {
  const { rule, severity, one, many, why, fix } = parts;
  return (survey) => {
    const cases = parts.find(survey);
    if (cases.length === 0) return [];
    const title = sayCount(cases.length, one, many);
    return [{ rule, severity, title, why, fix, cases: rankCases(cases) }];
  };
}

/** One case about one item. The sentence gets its capital here, for it may begin with “an untitled project”. */
export function caseOf(
  item: string,
  sentence: string,
  more: { readonly link?: string; readonly repair?: Repair | null; readonly weight?: number } = {},
): WeighedCase {
  return {
    item,
    link: more.link ?? null,
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    repair: more.repair ?? null,
    weight: more.weight ?? 0,
  };
}

/** The heaviest first, the rest by id, so that the order of the records does not show. */
export function rankCases(cases: readonly WeighedCase[]): readonly FindingCase[] {
  return [...cases]
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compareText(a.item, b.item) ||
        compareText(a.link ?? "", b.link ?? "") ||
        compareText(a.sentence, b.sentence),
    )
    .map(({ item, link, sentence, repair }) => ({ item, link, sentence, repair }));
}
