import type { LensInput } from "../lens.ts";

/**
 * The goal that each card leads to on the shortest way over what it delivers, contributes to, waits before (work to
 * a benefit) or is a part of; of several as near, the first by id. Cards that lead to none are left out.
 */
export function nearestGoals({
  items,
  links,
}: Pick<LensInput, "items" | "links">): ReadonlyMap<string, string> {
  const sources = new Map<string, string[]>();
  const lead = (from: string, to: string) => {
    const known = sources.get(to);
    if (known) known.push(from);
    else sources.set(to, [from]);
  };
  for (const link of links.values()) {
    if (link.kind === "delivers" || link.kind === "contributes") lead(link.from, link.to);
    else if (link.kind === "dependency" && items.get(link.to)?.kind === "benefit") lead(link.from, link.to);
    else if (link.kind === "contains") lead(link.to, link.from);
  }
  const nearest = new Map<string, string>();
  let edge: string[] = [];
  for (const [id, item] of items) if (item.kind === "goal") edge.push(id);
  edge.sort();
  for (const goal of edge) nearest.set(goal, goal);
  while (edge.length > 0) {
    const found = new Map<string, string>();
    for (const at of edge) {
      const goal = nearest.get(at) ?? at;
      for (const id of sources.get(at) ?? []) {
        const known = found.get(id);
        if (!nearest.has(id) && items.has(id) && (known === undefined || goal < known)) found.set(id, goal);
      }
    }
    for (const [id, goal] of found) nearest.set(id, goal);
    edge = [...found.keys()].sort();
  }
  return nearest;
}
