import type { Plan } from "../plan.ts";
import { holdAmount } from "./hold-amount.ts";

/**
 * What may be spent on projects, in the board's currency: the board's own setting, else the budgets of the program
 * cards together (a program within another spends that one's money). Null when nobody set one.
 */
export function planBudget(plan: Plan): number | null {
  const own = plan.meta.budget ?? null;
  if (own !== null) return holdAmount(own);
  const inner = new Set<string>();
  for (const { kind, from, to } of plan.links.values()) {
    if (kind === "contains" && from !== to && plan.items.get(from)?.kind === "program") inner.add(to);
  }
  const budgets: (readonly [id: string, budget: number])[] = [];
  for (const item of plan.items.values()) {
    if (item.kind !== "program" || item.budget === null || inner.has(item.id)) continue;
    budgets.push([item.id, holdAmount(item.budget)]);
  }
  if (budgets.length === 0) return null;
  return budgets.sort(([a], [b]) => (a < b ? -1 : 1)).reduce((sum, [, budget]) => sum + budget, 0);
}
