import type { Plan } from "../plan.ts";
import { buildPortfolioProblem } from "./build-portfolio-problem.ts";
import { type CutLine, drawCutLine, type RankedItem } from "./draw-cut-line.ts";
import { planBudget } from "./plan-budget.ts";
import type { PortfolioBenefit } from "./portfolio-problem.ts";
import { projectCost } from "./project-cost.ts";
import { type RankedProjects, rankProjects } from "./rank-projects.ts";

/** Where the money ends in the ranked list, and what it brings. Money in the board's currency. */
export interface Funding {
  readonly ranked: RankedProjects;
  /** Null when no budget is set: then there is no line and all stand above it. */
  readonly budget: number | null;
  /** In the order of the rows: each row's cost, and the yearly value of the benefits that come with it. */
  readonly items: readonly RankedItem[];
  readonly cut: CutLine;
  /** Benefits that come with what stands above the line, or are there already. */
  readonly benefits: ReadonlySet<string>;
  /** For rows above the line: projects they need that the line leaves out, by id. */
  readonly unmet: ReadonlyMap<string, readonly string[]>;
}

/**
 * Spends the budget down the ranked list. A benefit counts, with its value a year, at the row that completes what it
 * needs, and a dis-benefit at the first row that brings it about: so the running sum down to a row is what a
 * portfolio of exactly those rows is worth.
 */
export function fundProjects(plan: Plan): Funding {
  const ranked = rankProjects(plan);
  const problem = buildPortfolioProblem(plan, { budgets: [] });
  const rowOf = new Map(ranked.rows.map(({ project }, row) => [project.id, row]));
  const landing = new Map<string, number>();
  const worth = new Array<number | null>(ranked.rows.length).fill(null);
  for (const benefit of problem.benefits) {
    const row = landingRow(benefit, rowOf);
    landing.set(benefit.id, row);
    if (row >= 0) worth[row] = (worth[row] ?? 0) + benefit.value;
  }
  const items = ranked.rows.map(
    ({ project }, row): RankedItem => ({
      id: project.id,
      cost: projectCost(project),
      benefit: worth[row] ?? null,
    }),
  );
  const budget = planBudget(plan);
  const cut = drawCutLine(items, budget ?? Number.POSITIVE_INFINITY);
  const isAbove = (id: string) => (rowOf.get(id) ?? -1) < cut.above;
  const unmet = new Map<string, readonly string[]>();
  for (const { id, needs } of problem.projects) {
    const missing = isAbove(id) ? needs.filter((need) => !isAbove(need)) : [];
    if (missing.length > 0) unmet.set(id, missing);
  }
  const benefits = new Set(
    problem.benefits.filter((one) => (landing.get(one.id) ?? 0) < cut.above).map((one) => one.id),
  );
  return { ranked, budget, items, cut, benefits, unmet };
}

/** The row with which a benefit comes; −1 when all it needs is done. */
function landingRow({ value, needs }: PortfolioBenefit, rowOf: ReadonlyMap<string, number>): number {
  const rows = needs.map((id) => rowOf.get(id) ?? -1);
  if (rows.length === 0) return -1;
  return value < 0 ? Math.min(...rows) : Math.max(...rows);
}
