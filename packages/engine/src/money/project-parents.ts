import type { Plan } from "../plan.ts";

/**
 * The project that contains each contained project. Of several parents the one with the first id counts; a
 * circle is opened above the project with the first id in it.
 */
export function projectParents(plan: Plan): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { kind, from, to } of plan.links.values()) {
    if (kind !== "contains" || from === to) continue;
    if (plan.items.get(from)?.kind !== "project" || plan.items.get(to)?.kind !== "project") continue;
    const known = parents.get(to);
    if (known === undefined || from < known) parents.set(to, from);
  }
  for (const id of [...parents.keys()].sort()) {
    if (isInCircle(id, parents)) parents.delete(id);
  }
  return parents;
}

function isInCircle(id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at = parents.get(id);
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at);
  }
  return at === id;
}
