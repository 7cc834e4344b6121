import type { Item } from "@throughline/model";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { columns } from "./columns.ts";
import { countsForGoal } from "./counts-for-goal.ts";
import { type Edge, readNetwork } from "./read-network.ts";

/** What links carry and cards pass on, in the unit of the lens's choice: money a year, or parts of the goals. */
export interface CarriedValues {
  /** By link; absent where nothing is known. */
  readonly links: ReadonlyMap<string, number>;
  /** By card: for a benefit or goal its own, for others what they make possible. */
  readonly items: ReadonlyMap<string, number>;
  /** The largest of `links`; 0 when there are none. */
  readonly most: number;
}

/**
 * Follows value back from its end to the work it rests on. By `value` each benefit is worth its value per year,
 * divided among its goals by weight; by `weight` each goal is worth its weight, divided among what serves it by
 * weight. What a card is worth is divided among the links into it by their strength or weight. Only links to a
 * later column carry: so it ends, whatever goes round in a circle.
 */
export const carriedValues = oncePerInput((input: LensInput): CarriedValues => {
  const { members, into, outOf } = readNetwork(input);
  const links = new Map<string, number>();
  const items = new Map<string, number>();
  const byWeight = input.look.ribbons === "weight";
  const onward = (edges: readonly Edge[] = []) => edges.filter((edge) => edge.toColumn > edge.fromColumn);
  const sourcesOf = (id: string, kind: Item["kind"]) =>
    onward(into.get(id)).filter((edge) => kind !== "goal" || countsForGoal(input, edge));

  for (let column = columns.length - 1; column >= 0; column--) {
    for (const id of members[column] ?? []) {
      const item = input.items.get(id);
      if (!item) continue;
      const out = onward(outOf.get(id));
      if (item.kind === "benefit" && !byWeight) divide(Math.abs(item.valuePerYear ?? 0), out, links);
      const worth = worthOf(item, byWeight) ?? sum(out.map(({ link }) => links.get(link.id) ?? 0));
      if (worth > 0) items.set(id, worth);
      if (worth > 0 && (byWeight || item.kind !== "goal")) divide(worth, sourcesOf(id, item.kind), links);
    }
  }
  return { links, items, most: Math.max(0, ...links.values()) };
});

/** What a card is worth by itself; null where that comes from what it leads to. */
function worthOf(item: Item, byWeight: boolean): number | null {
  if (byWeight) return item.kind === "goal" ? item.weight : null;
  return item.kind === "benefit" && item.valuePerYear !== null ? Math.abs(item.valuePerYear) : null;
}

function divide(worth: number, edges: readonly Edge[], links: Map<string, number>): void {
  const total = sum(edges.map(partOf));
  if (!(worth > 0) || !(total > 0)) return;
  for (const edge of edges) {
    const part = (worth * partOf(edge)) / total;
    if (part > 0) links.set(edge.link.id, part);
  }
}

function partOf({ link, toColumn }: Edge): number {
  if (link.kind === "contributes" && toColumn === columns.length - 1) return link.weight;
  return link.strength ?? 1;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
