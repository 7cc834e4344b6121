import type { Item } from "@throughline/model";
import type { Edits } from "./find-edits.ts";

/** Fields that who is paid for rests on, whichever kind of card has them. */
const FIELDS: ReadonlySet<string> = new Set([
  ...["rank", "status", "progress", "budget", "plannedCost", "valuePerYear", "benefitType"],
  ...["businessValue", "timeCriticality", "riskReduction", "jobSize"],
  ...["reach", "impact", "confidence", "effort", "strategicFit", "scoreWeight"],
]);
const SETTINGS: ReadonlySet<string> = new Set(["budget", "scoreMethod", "judgements"]);

/**
 * Whether edits can move anything in the ranked list or its cut line. Most drags change dates alone, and need not
 * rank the plan twice.
 */
export function isAboutFunding({ items, links, meta }: Edits): boolean {
  return (
    meta.some((key) => SETTINGS.has(key)) ||
    items.changed.some(({ keys }) => keys.some((key) => FIELDS.has(key))) ||
    [...items.added, ...items.removed].some(isWeighed) ||
    links.added.length + links.removed.length + links.changed.length > 0
  );
}

function isWeighed({ kind }: Item): boolean {
  return kind === "project" || kind === "benefit" || kind === "program";
}
