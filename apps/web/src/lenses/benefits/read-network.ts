import type { Item, Link } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { columnOf, columns } from "./columns.ts";

export type Flow = Extract<Link, { kind: "delivers" | "contributes" | "dependency" }>;

/** One link that leads forward or within a column, between two cards of the lens. */
export interface Edge {
  readonly link: Flow;
  readonly from: string;
  readonly to: string;
  /** The columns of both ends. */
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The cards of the lens and how they lead to each other. */
export interface Network {
  /** Ids by column, by id. */
  readonly members: readonly (readonly string[])[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly edges: readonly Edge[];
  readonly into: ReadonlyMap<string, readonly Edge[]>;
  readonly outOf: ReadonlyMap<string, readonly Edge[]>;
}

/**
 * Reads what the lens shows: projects, changes, benefits and goals, deliverables and milestones that lead on or
 * that nothing makes, and the links among them.
 */
export const readNetwork = oncePerInput(({ items, links }: LensInput): Network => {
  const kindColumn = (id: string) => {
    const item = items.get(id);
    return item && columnOf(item.kind);
  };
  const candidates: Edge[] = [];
  const made = new Set<string>();
  const leading = new Set<string>();
  for (const link of links.values()) {
    if (link.kind === "contains" && items.get(link.from)?.kind === "project") made.add(link.to);
    if (link.kind !== "delivers" && link.kind !== "contributes" && link.kind !== "dependency") continue;
    const [fromColumn, toColumn] = [kindColumn(link.from), kindColumn(link.to)];
    if (fromColumn === undefined || toColumn === undefined || link.from === link.to) continue;
    if (link.kind === "dependency" && !leadsToBenefit(items, link)) continue;
    candidates.push({ link, from: link.from, to: link.to, fromColumn, toColumn });
    if (link.kind !== "dependency") made.add(link.to);
    if (items.get(link.to)?.kind !== "deliverable") leading.add(link.from);
  }
  const shown = (item: Item) =>
    item.kind === "deliverable"
      ? leading.has(item.id) || !made.has(item.id)
      : item.kind !== "milestone" || leading.has(item.id);

  const members: string[][] = columns.map(() => []);
  const column = new Map<string, number>();
  for (const item of items.values()) {
    const at = columnOf(item.kind);
    if (at === undefined || !shown(item)) continue;
    members[at]?.push(item.id);
    column.set(item.id, at);
  }
  for (const ids of members) ids.sort();
  const edges = candidates
    .filter(({ from, to }) => column.has(from) && column.has(to))
    .sort((a, b) => (a.link.id < b.link.id ? -1 : 1));
  return {
    members,
    columnOf: column,
    edges,
    into: groupBy(edges, ({ to }) => to),
    outOf: groupBy(edges, ({ from }) => from),
  };
});

/** Dependencies among work are the Roadmap's matter; one that holds up a benefit shows what it rests on. */
function leadsToBenefit(items: LensInput["items"], { to }: Link): boolean {
  return items.get(to)?.kind === "benefit";
}

function groupBy(edges: readonly Edge[], keyOf: (edge: Edge) => string): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return groups;
}
