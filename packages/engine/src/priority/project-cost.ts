import type { ItemOf } from "@throughline/model";
import { holdAmount } from "./hold-amount.ts";

/** What a project is planned to cost: the sum of its cost by period, else its budget; null when neither is known. */
export function projectCost(project: Pick<ItemOf<"project">, "plannedCost" | "budget">): number | null {
  const periods = Object.keys(project.plannedCost).sort();
  if (periods.length === 0) return project.budget === null ? null : holdAmount(project.budget);
  return periods.reduce((sum, period) => sum + holdAmount(project.plannedCost[period] ?? 0), 0);
}
