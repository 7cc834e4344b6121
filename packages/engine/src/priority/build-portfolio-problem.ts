import type { CalendarDate, Item, ItemOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { DaySpan } from "../calendar/period.ts";
import type { Plan } from "../plan.ts";
import { findCapacityLimits } from "./find-capacity-limits.ts";
import { holdAmount } from "./hold-amount.ts";
import { ROUNDING } from "./is-about.ts";
import { isDone } from "./is-done.ts";
import { listProjects } from "./list-projects.ts";
import { buildNeedGraph } from "./need-graph.ts";
import type {
  PortfolioBenefit,
  PortfolioLimit,
  PortfolioProblem,
  PortfolioProject,
} from "./portfolio-problem.ts";
import { projectCost } from "./project-cost.ts";
import { spreadCost } from "./spread-cost.ts";

export interface PortfolioOptions {
  /** Money by period (`2026`, `2026-Q2`, `2026-05`); the period null limits all money together. */
  readonly budgets: readonly { readonly period: string | null; readonly amount: number }[];
  /** Periods in which no team may be asked for more people than it has; without them people are not limited. */
  readonly capacityPeriods?: readonly string[];
  /** What each benefit is worth, signed, such as its value within the horizon; else its value per year. */
  readonly values?: ReadonlyMap<string, number>;
  /** First and last day of projects as scheduled; else the typed start and duration. */
  readonly dates?: ReadonlyMap<string, { readonly start: CalendarDate; readonly finish: CalendarDate }>;
}

/**
 * The choice of projects that a plan poses. A benefit needs the projects that `delivers` links lead back to; a
 * project needs those that hard dependencies lead back to; `excludes` links part projects; only the mark
 * “mandatory” forces one in. Done projects are given, cancelled ones are not there.
 */
export function buildPortfolioProblem(plan: Plan, options: PortfolioOptions): PortfolioProblem {
  const listed = listProjects(plan);
  const candidates = listed.filter((one) => !isDone(one));
  const open = new Set(candidates.map((one) => one.id));
  const given = listed.map((one) => one.id).filter((id) => !open.has(id));
  const graph = buildNeedGraph(plan);
  const spanOf = (item: Item) => findSpan(plan, item, options);

  const budgets = options.budgets.map(
    ({ period, amount }) => ({ kind: "budget", period, amount: holdAmount(amount) }) as const,
  );
  const spread = new Map(
    candidates.map((one) => [
      one.id,
      spreadCost(
        one,
        spanOf(one),
        budgets.map((budget) => budget.period),
      ),
    ]),
  );
  const staffing = findCapacityLimits(plan, options.capacityPeriods ?? [], graph.projectOf, spanOf);
  const limits: PortfolioLimit[] = [...budgets, ...staffing.map((one) => one.limit)];

  const excluded = findExclusions(plan);
  const projects = candidates.map((one): PortfolioProject => {
    const rival = excluded.find((pair) => pair.includes(one.id) && pair.some((id) => given.includes(id)));
    return {
      id: one.id,
      title: one.title,
      cost: projectCost(one) ?? 0,
      use: [...(spread.get(one.id) ?? []), ...staffing.map((team) => team.use.get(one.id) ?? 0)],
      mandatory: one.mandatory,
      ruledOutBy: rival?.find((id) => id !== one.id) ?? null,
      needs: graph.projectsNeededBy(one.id).filter((id) => open.has(id)),
    };
  });

  const benefits: PortfolioBenefit[] = [];
  const unlinked: string[] = [];
  for (const item of [...plan.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (item.kind !== "benefit") continue;
    const { id, title } = item;
    const value = worthOf(item, options);
    const all = graph.projectsNeededBy(id);
    const needs = all.filter((one) => open.has(one));
    // What a done project has brought about is there already, good only when whole, bad from its first part.
    const isGiven = value < 0 && needs.length < all.length;
    if (all.length === 0) unlinked.push(id);
    else benefits.push({ id, title, value, needs: isGiven ? [] : needs });
  }
  return {
    currency: plan.meta.currency,
    projects,
    benefits,
    limits,
    exclusions: excluded.filter((pair) => pair.every((id) => open.has(id))),
    given,
    unlinked,
    uncovered: findUncovered(projects, budgets),
  };
}

function worthOf(benefit: ItemOf<"benefit">, { values }: PortfolioOptions): number {
  const given = values?.get(benefit.id);
  if (given !== undefined) return holdAmount(given);
  const value = holdAmount(benefit.valuePerYear ?? 0);
  return benefit.benefitType === "disbenefit" ? -value : value;
}

/** The calendar days of an item; working days are stretched by the board's week, holidays left aside. */
function findSpan(plan: Plan, item: Item, { dates }: PortfolioOptions): DaySpan | null {
  const dated = dates?.get(item.id);
  if (dated) return { from: toDay(dated.start), until: toDay(dated.finish) + 1 };
  if (!("duration" in item) || item.start === null) return null;
  const from = toDay(item.start);
  const days = Math.ceil(((item.duration ?? 0) * 7) / Math.max(1, new Set(plan.meta.workdays).size));
  return { from, until: from + Math.max(1, days) };
}

/** Pairs of projects that exclude each other, each once, in the order of their ids. */
function findExclusions(plan: Plan): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { kind, from, to } of plan.links.values()) {
    if (kind !== "excludes" || from === to) continue;
    if (plan.items.get(from)?.kind !== "project" || plan.items.get(to)?.kind !== "project") continue;
    const pair = from < to ? ([from, to] as const) : ([to, from] as const);
    pairs.set(pair.join(" "), pair);
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function findUncovered(
  projects: readonly PortfolioProject[],
  budgets: readonly { readonly period: string | null }[],
): readonly string[] {
  if (budgets.some((budget) => budget.period === null)) return [];
  const inBudgets = (one: PortfolioProject) => budgets.reduce((sum, _, at) => sum + (one.use[at] ?? 0), 0);
  return projects
    .filter((one) => one.cost - inBudgets(one) > ROUNDING * Math.abs(one.cost))
    .map((one) => one.id);
}
