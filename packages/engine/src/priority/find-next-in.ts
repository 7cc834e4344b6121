import { bestSet, givenValue, valueSlack } from "./best-set.ts";
import { findSet } from "./find-set.ts";
import { fits } from "./fits.ts";
import type { IntegerModel, MixedIntegerSolver, ModelRow, Term } from "./integer-model.ts";
import type { PortfolioIndex, ProjectSet } from "./portfolio-index.ts";
import { limitTerms, modelPortfolio } from "./portfolio-model.ts";
import { sayNextIn } from "./say-next-in.ts";

/** The first better choice that more money brings. */
export interface NextIn {
  /** By how much each budget (by its place among the limits) has to rise, and all of it together. */
  readonly raises: readonly { readonly limit: number; readonly by: number }[];
  readonly extra: number;
  readonly comeIn: readonly string[];
  readonly goOut: readonly string[];
  readonly benefitsGained: readonly string[];
  readonly benefitsLost: readonly string[];
  /** What the choice is then worth, and how much more that is. */
  readonly value: number;
  readonly gain: number;
  /** Value for each unit of the extra money: the shadow price over the first step at which money buys anything. */
  readonly perUnit: number;
  readonly sentence: string;
}

/** Gains below this part of all value are not worth a sentence. */
const LEAST_GAIN = 1e-6;

/**
 * The least money, over all budgets together, with which a set of projects is worth more than the chosen one, and
 * the best set with exactly those budgets. Team capacities stay as they are. null when no money helps.
 */
export function findNextIn(
  index: PortfolioIndex,
  chosen: ProjectSet,
  amounts: readonly number[],
  solve: MixedIntegerSolver,
): NextIn | null {
  const { projects, benefits } = index.problem;
  const worth = index.valueOf(chosen);
  const step = LEAST_GAIN * benefits.reduce((sum, one) => sum + Math.abs(one.value), 0);
  const raised = findRaised(index, chosen, amounts, worth + step, solve);
  if (raised === null) return null;
  const used = index.usedBy(raised);
  const raises = used.flatMap((one, limit) => {
    const amount = amounts[limit] ?? 0;
    return fits(one, amount) ? [] : [{ limit, by: one - amount }];
  });
  const raisedAmounts = amounts.map((amount, limit) => Math.max(amount, used[limit] ?? 0));
  const best = bestSet(index, raisedAmounts, solve, [raised]);
  const next = best.kind === "found" && index.valueOf(best.set) >= index.valueOf(raised) ? best.set : raised;
  if (raises.length === 0) return null;

  const [before, after] = [index.broughtBy(chosen), index.broughtBy(next)];
  const benefitIds = (places: readonly number[], but: readonly number[]) =>
    places.filter((place) => !but.includes(place)).map((place) => benefits[place]?.id ?? "");
  const isUsed = index.close([
    ...after.flatMap((place) => index.benefitNeeds[place] ?? []),
    ...projects.flatMap((one, place) => (one.mandatory ? [place] : [])),
  ]);
  const extra = raises.reduce((sum, one) => sum + one.by, 0);
  const gain = index.valueOf(next) - worth;
  const facts = {
    raises,
    extra,
    comeIn: projects
      .filter((_, place) => next[place] && isUsed[place] && !chosen[place])
      .map((one) => one.id),
    goOut: projects
      .filter((_, place) => chosen[place] && !(next[place] && isUsed[place]))
      .map((one) => one.id),
    benefitsGained: benefitIds(after, before),
    benefitsLost: benefitIds(before, after),
    value: index.valueOf(next),
    gain,
    perUnit: gain / extra,
  };
  return { ...facts, sentence: sayNextIn(index.problem, facts) };
}

/** The set worth at least `floor` that asks for the least money beyond the budgets; null without one. */
function findRaised(
  index: PortfolioIndex,
  chosen: ProjectSet,
  amounts: readonly number[],
  floor: number,
  solve: MixedIntegerSolver,
): ProjectSet | null {
  const { projects, limits } = index.problem;
  const lifted = amounts.map((amount, limit) =>
    limits[limit]?.kind === "budget" ? Number.POSITIVE_INFINITY : amount,
  );
  const { columns, rows, value } = modelPortfolio(index, lifted);
  if (value.length === 0) return null;
  const allColumns = [...columns];
  const elastic: ModelRow[] = [{ terms: value, sense: ">=", bound: floor - givenValue(index) }];
  const objective: Term[] = [];
  const raisable: number[] = [];
  for (const [limit, { kind }] of limits.entries()) {
    const terms = limitTerms(index, limit);
    const largest = terms.reduce((most, [, use]) => Math.max(most, Math.abs(use)), 0);
    if (kind !== "budget" || largest === 0) continue;
    // Counted in the dearest project's cost, so that money of any size stands beside factors of about 1.
    const column = allColumns.push("amount") - 1;
    elastic.push({ terms: [...terms, [column, -largest]], sense: "<=", bound: amounts[limit] ?? 0 });
    objective.push([column, largest]);
    raisable.push(limit);
  }
  const model: IntegerModel = {
    direction: "minimize",
    columns: allColumns,
    objective,
    rows: [...rows, ...elastic],
  };
  const least = floor - valueSlack(index);
  const worthOf = (set: ProjectSet) => {
    if (!index.isSound(set) || !index.isWithin(set, lifted) || index.valueOf(set) < least) return null;
    const used = index.usedBy(set);
    return raisable.reduce((sum, limit) => sum + Math.max(0, (used[limit] ?? 0) - (amounts[limit] ?? 0)), 0);
  };
  const starts = index.benefitNeeds.map((needs) => {
    const more = index.close(needs);
    return chosen.map((one, place) => one || more[place] === true);
  });
  const found = findSet(model, projects.length, worthOf, starts, solve);
  return found.kind === "found" ? found.set : null;
}
