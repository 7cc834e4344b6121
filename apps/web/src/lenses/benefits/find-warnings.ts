import type { BenefitGap } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { columnAt } from "./columns.ts";
import { type Edge, readNetwork } from "./read-network.ts";

/** Something that a card of the chain lacks; `bad` where the chain itself is broken there. */
export interface Warning {
  readonly tone: "warn" | "bad";
  readonly word: string;
}

const GAPS: Readonly<Record<BenefitGap, Warning>> = {
  goal: { tone: "bad", word: "Serves no goal" },
  "skipped-lane": { tone: "warn", word: "Skips a lane" },
  owner: { tone: "warn", word: "No owner" },
  measure: { tone: "warn", word: "No measure" },
  baseline: { tone: "warn", word: "No baseline" },
  target: { tone: "warn", word: "No target" },
  source: { tone: "warn", word: "No data source" },
};
const GAP_ORDER = Object.keys(GAPS) as readonly BenefitGap[];
const ORPHAN: Warning = { tone: "bad", word: "Leads to no benefit" };
const UNSERVED: Warning = { tone: "bad", word: "Nobody serves this" };
const NOTHING_LEADS_HERE: Warning = { tone: "bad", word: "Nothing delivers it" };

/** What each card lacks, the worst first; cards that lack nothing are left out. */
export const findWarnings = oncePerInput((input: LensInput): ReadonlyMap<string, readonly Warning[]> => {
  const { items, figures } = input;
  const { members, into } = readNetwork(input);
  const plan = figures.plan();
  const [orphans, unserved] = [new Set(plan?.orphans), new Set(plan?.unserved)];
  const found = new Map<string, readonly Warning[]>();
  for (const id of members.flat()) {
    const item = items.get(id);
    if (!item) continue;
    const warnings: Warning[] = [];
    if (orphans.has(id)) warnings.push(ORPHAN);
    if (unserved.has(id)) warnings.push(UNSERVED);
    if (item.kind === "benefit") {
      if (!into.has(id)) warnings.push(NOTHING_LEADS_HERE);
      const gaps = new Set(figures.item(id)?.benefit?.gaps);
      warnings.push(...GAP_ORDER.filter((gap) => gaps.has(gap)).map((gap) => GAPS[gap]));
    }
    if (item.kind === "goal") {
      if (item.owner.trim() === "") warnings.push(GAPS.owner);
      if (item.measure.trim() === "") warnings.push(GAPS.measure);
      if (item.baseline === null) warnings.push(GAPS.baseline);
      if (item.target === null) warnings.push(GAPS.target);
    }
    if (warnings.length > 0) found.set(id, warnings);
  }
  return found;
});

/** True for a link that goes backward or past a lane: worth a look, never forbidden. */
export function skipsLane({ fromColumn, toColumn }: Edge): boolean {
  const forward = laneOf(toColumn) - laneOf(fromColumn);
  return forward < 0 || forward > 1;
}

/** Projects and what they put out are one lane. */
function laneOf(column: number): number {
  return columnAt(column).name === "work" ? 1 : column;
}
