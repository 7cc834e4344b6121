/**
 * Which projects to fund, so that the benefits they bring are worth the most. Lists are sorted by id. Money is in
 * the board's currency, capacity in full-time people.
 */
export interface PortfolioProblem {
  readonly currency: string;
  readonly projects: readonly PortfolioProject[];
  readonly benefits: readonly PortfolioBenefit[];
  readonly limits: readonly PortfolioLimit[];
  /** Pairs of projects of which one at most is chosen, by id. */
  readonly exclusions: readonly (readonly [string, string])[];
  /** Projects that are done: they are there whatever is chosen, and cost nothing more. */
  readonly given: readonly string[];
  /** Benefits that no project leads to: they are no part of the choice. */
  readonly unlinked: readonly string[];
  /** Projects with money in no budget's period: that part is not limited. */
  readonly uncovered: readonly string[];
}

/** A project that may be chosen. */
export interface PortfolioProject {
  readonly id: string;
  readonly title: string;
  /** All its money, inside and outside the budgets' periods. */
  readonly cost: number;
  /** What it takes of each limit, in the order of the limits. */
  readonly use: readonly number[];
  readonly mandatory: boolean;
  /** A project that is done and excludes this one. */
  readonly ruledOutBy: string | null;
  /** Projects that must be chosen with it. */
  readonly needs: readonly string[];
}

/** A benefit comes when all projects it needs are chosen; a dis-benefit (value below 0) as soon as one of them is. */
export interface PortfolioBenefit {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  /** Empty when all it needs is done already. */
  readonly needs: readonly string[];
}

export type PortfolioLimit =
  /** `period` null is for all money of a project, whenever it falls. */
  | { readonly kind: "budget"; readonly period: string | null; readonly amount: number }
  | {
      readonly kind: "capacity";
      readonly period: string;
      readonly team: string;
      readonly title: string;
      readonly amount: number;
    };
