import { compareText } from "../order/compare-text.ts";
import { chooseStrip } from "./choose-strip.ts";
import { compareBenefits } from "./compare-benefits.ts";
import { compareDates } from "./compare-dates.ts";
import { compareExposure } from "./compare-exposure.ts";
import { compareFunding } from "./compare-funding.ts";
import { compareGoals } from "./compare-goals.ts";
import { compareMoney } from "./compare-money.ts";
import { comparePeople } from "./compare-people.ts";
import { compareRecords } from "./compare-records.ts";
import { compareStatus } from "./compare-status.ts";
import { compareTeams } from "./compare-teams.ts";
import { compareViolations } from "./compare-violations.ts";
import { createComparison } from "./comparison.ts";
import type { Consequence, Consequences } from "./consequence.ts";
import type { PlanState } from "./plan-state.ts";
import { saySentence } from "./say-sentence.ts";

/**
 * What is different between two states of one plan: what moved and by how much, the weightiest first. What a
 * person changed themself counts, but below all that follows from it (weights below 1). The order of the
 * records does not matter; figures that are the same object are skipped at once.
 */
export function compare(before: PlanState, after: PlanState): Consequences {
  const comparison = createComparison(before, after);
  const moved = [
    ...compareDates(comparison),
    ...compareViolations(comparison),
    ...compareBenefits(comparison),
    ...compareGoals(comparison),
    ...compareMoney(comparison),
    ...compareFunding(comparison),
    ...compareTeams(comparison),
    ...compareStatus(comparison),
    ...compareExposure(comparison),
    ...compareRecords(comparison),
  ];
  const changes = [...moved, ...comparePeople(comparison, moved)].sort(byWeight);
  return { changes, strip: chooseStrip(changes), sentence: saySentence(comparison, changes) };
}

/** The weightiest first; ties in an order that does not depend on the order of the records. */
function byWeight(one: Consequence, other: Consequence): number {
  return (
    other.weight - one.weight ||
    compareText(one.kind, other.kind) ||
    compareText(one.id, other.id) ||
    compareText(one.figure, other.figure)
  );
}
