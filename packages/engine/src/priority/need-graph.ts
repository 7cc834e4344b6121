import type { Item, Link } from "@throughline/model";
import type { Plan } from "../plan.ts";

/** What has to be there before something else can be. */
export interface NeedGraph {
  /** The projects met first on every way back from an item, sorted; further ones are those projects' own needs. */
  projectsNeededBy(item: string): readonly string[];
  /** The project that an item is, or stands in; null without one. */
  projectOf(item: string): string | null;
}

/**
 * Follows `delivers` links, hard dependencies between work and nesting back to projects. A whole needs its parts.
 * A part that is no project needs the project it stands in, which pays for it; a part that is a project can go
 * alone, but whatever its whole waits for, it waits for too. Cancelled items are not there.
 */
export function buildNeedGraph(plan: Plan): NeedGraph {
  const needs = new Map<string, Set<string>>();
  const waits = new Map<string, Set<string>>();
  const wholes = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, from: string, to: string) => {
    const set = map.get(from);
    if (set) set.add(to);
    else map.set(from, new Set([to]));
  };
  for (const link of plan.links.values()) {
    const from = plan.items.get(link.from);
    const to = plan.items.get(link.to);
    if (!from || !to || from === to || !isThere(from) || !isThere(to)) continue;
    if (isNeed(link, from, to)) {
      note(needs, to.id, from.id);
      if (link.kind === "dependency") note(waits, to.id, from.id);
    } else if (link.kind === "contains" && isWork(from) && isWork(to)) {
      note(needs, from.id, to.id);
      note(wholes, to.id, from.id);
      if (to.kind !== "project") note(needs, to.id, from.id);
    }
  }

  return {
    projectsNeededBy(item) {
      const found = new Set<string>();
      const seen = new Set([item, ...(needs.get(item) ?? [])]);
      for (const whole of climb(wholes, item)) for (const one of waits.get(whole) ?? []) seen.add(one);
      for (const id of seen) {
        if (id === item) continue;
        if (plan.items.get(id)?.kind === "project") found.add(id);
        else for (const next of needs.get(id) ?? []) seen.add(next);
      }
      return [...found].sort();
    },
    projectOf(item) {
      const holders = [item, ...climb(wholes, item)];
      return holders.find((id) => plan.items.get(id)?.kind === "project") ?? null;
    },
  };
}

/** All wholes that an item is part of, the nearest first; of several at one distance the first by id. */
function climb(wholes: ReadonlyMap<string, ReadonlySet<string>>, item: string): readonly string[] {
  const seen = new Set([item]);
  for (const id of seen) for (const whole of [...(wholes.get(id) ?? [])].sort()) seen.add(whole);
  seen.delete(item);
  return [...seen];
}

function isNeed(link: Link, from: Item, to: Item): boolean {
  if (!isWork(to) && to.kind !== "benefit") return false;
  if (link.kind === "delivers") return isWork(from) || from.kind === "benefit";
  return link.kind === "dependency" && link.hardness === "hard" && isWork(from);
}

function isWork(item: Item): boolean {
  return (
    item.kind === "project" ||
    item.kind === "milestone" ||
    item.kind === "deliverable" ||
    item.kind === "change"
  );
}

function isThere(item: Item): boolean {
  return !("status" in item && item.status === "cancelled");
}
