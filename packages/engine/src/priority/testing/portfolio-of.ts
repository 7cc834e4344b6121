import type { PortfolioProblem } from "../portfolio-problem.ts";

/** A project that takes its cost of the one budget. */
export const project = (
  id: string,
  cost: number,
  more: Partial<PortfolioProblem["projects"][number]> = {},
) => ({
  id,
  title: `Project ${id}`,
  cost,
  use: [cost],
  mandatory: false,
  ruledOutBy: null,
  needs: [],
  ...more,
});

/** A benefit by its value and what it needs. */
export const benefit = (id: string, value: number, needs: readonly string[]) => ({
  id,
  title: `Benefit ${id}`,
  value,
  needs,
});

/** A problem with a budget of 100 in 2026, unless told otherwise. */
export const portfolioOf = (parts: Partial<PortfolioProblem>): PortfolioProblem => ({
  currency: "USD",
  projects: [],
  benefits: [],
  limits: [{ kind: "budget", period: "2026", amount: 100 }],
  exclusions: [],
  given: [],
  unlinked: [],
  uncovered: [],
  ...parts,
});
