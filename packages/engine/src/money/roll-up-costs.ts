import { addCosts } from "./add-costs.ts";
import type { ProjectCost } from "./project-cost.ts";
import { addValues } from "./work-value.ts";

/**
 * The costs of projects with those of contained projects rolled up. A project takes its money from the
 * projects it contains while any of them has some, as it takes its dates; its own budget then stays as the
 * frame where it typed one, and the rest of its own figures is a summary that is not counted again.
 * Returns the rolled up costs, and the ids of those that no other one contains.
 */
export function rollUpCosts(
  own: ReadonlyMap<string, ProjectCost>,
  parents: ReadonlyMap<string, string>,
): { readonly costs: ReadonlyMap<string, ProjectCost>; readonly tops: readonly string[] } {
  if (parents.size === 0) return { costs: own, tops: [...own.keys()] };
  const children = new Map<string, string[]>();
  for (const [child, parent] of parents) {
    const known = children.get(parent);
    if (known) known.push(child);
    else children.set(parent, [child]);
  }
  const costs = new Map<string, ProjectCost>();
  const roll = (id: string): ProjectCost | null => {
    const parts = (children.get(id) ?? []).map(roll).filter((cost) => cost !== null);
    const cost = parts.length > 0 ? join(parts, own.get(id)?.budget ?? null) : (own.get(id) ?? null);
    if (cost) costs.set(id, cost);
    return cost;
  };
  const tops = [...new Set([...own.keys(), ...children.keys()])].filter((id) => !parents.has(id));
  for (const id of tops) roll(id);
  return { costs, tops: tops.filter((id) => costs.has(id)) };
}

function join(parts: readonly ProjectCost[], frame: number | null): ProjectCost {
  const known = <T>(values: readonly (T | null)[]) =>
    values.filter((value): value is T & {} => value !== null);
  const budgets = known(parts.map(({ budget }) => budget));
  const expected = known(parts.map((part) => part.expected));
  return {
    budget: frame ?? (budgets.length > 0 ? total(budgets) : null),
    planned: addCosts(parts.map(({ planned }) => planned)),
    actual: addCosts(parts.map(({ actual }) => actual)),
    forecast: addCosts(parts.map(({ forecast }) => forecast)),
    expected: expected.length > 0 ? total(expected) : null,
    value: addValues(known(parts.map(({ value }) => value))),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
