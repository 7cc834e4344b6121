import type { IntegerModel, ModelRow, Term } from "./integer-model.ts";
import type { PortfolioIndex, ProjectSet } from "./portfolio-index.ts";

/** The rows and the value of a portfolio problem; the first columns are its projects, in their order. */
export interface PortfolioModel {
  readonly columns: IntegerModel["columns"];
  readonly rows: readonly ModelRow[];
  /** The value of the benefits, but for those that are given. */
  readonly value: readonly Term[];
}

/**
 * The choice as a 0/1 model: x is 1 for a chosen project, y for a benefit that comes. A benefit asks y ≤ x of each
 * project it needs, a dis-benefit y ≥ x; both make y whole by themselves, so only x has to be declared so. A
 * benefit that needs one project is written on that project. `amounts` stand in for the limits' own.
 */
export function modelPortfolio(index: PortfolioIndex, amounts: readonly number[]): PortfolioModel {
  const { projects, benefits, limits } = index.problem;
  const columns: IntegerModel["columns"][number][] = projects.map(() => "choice");
  const rows: ModelRow[] = [];
  const own = projects.map(() => 0);
  const shared: Term[] = [];

  for (const [place, { value }] of benefits.entries()) {
    const needs = index.benefitNeeds[place] ?? [];
    const [only] = needs;
    if (value === 0 || only === undefined) continue;
    if (needs.length === 1) own[only] = (own[only] ?? 0) + value;
    else {
      const column = columns.push("share") - 1;
      shared.push([column, value]);
      for (const need of needs)
        rows.push({
          terms: [
            [column, 1],
            [need, -1],
          ],
          sense: value > 0 ? "<=" : ">=",
          bound: 0,
        });
    }
  }
  for (const [place, one] of projects.entries()) {
    if (one.mandatory) rows.push({ terms: [[place, 1]], sense: "=", bound: 1 });
    if (one.ruledOutBy !== null) rows.push({ terms: [[place, 1]], sense: "=", bound: 0 });
    for (const need of index.projectNeeds[place] ?? [])
      rows.push({
        terms: [
          [place, 1],
          [need, -1],
        ],
        sense: "<=",
        bound: 0,
      });
  }
  for (const [a, b] of index.exclusions)
    rows.push({
      terms: [
        [a, 1],
        [b, 1],
      ],
      sense: "<=",
      bound: 1,
    });
  for (const limit of limits.keys()) {
    const terms = limitTerms(index, limit);
    const most = terms.reduce((sum, [, use]) => sum + Math.max(0, use), 0);
    const amount = amounts[limit] ?? 0;
    if (terms.length > 0 && most > amount) rows.push({ terms, sense: "<=", bound: amount });
  }
  const value: Term[] = own.flatMap((one, place): Term[] => (one === 0 ? [] : [[place, one]]));
  return { columns, rows, value: [...value, ...shared] };
}

/** What each project takes of one limit, without those that take nothing. */
export function limitTerms(index: PortfolioIndex, limit: number): readonly Term[] {
  return index.problem.projects.flatMap((one, place): Term[] => {
    const use = one.use[limit] ?? 0;
    return use === 0 ? [] : [[place, use]];
  });
}

/** A row that rules out exactly one set, and nothing else. */
export function forbidSet(set: ProjectSet): ModelRow {
  const terms = set.map((chosen, place): Term => [place, chosen ? 1 : -1]);
  return { terms, sense: "<=", bound: set.filter(Boolean).length - 1 };
}
