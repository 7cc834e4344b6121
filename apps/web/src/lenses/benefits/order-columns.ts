import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { carriedValues } from "./carried-values.ts";
import { columns } from "./columns.ts";
import { readNetwork } from "./read-network.ts";
import { untangle } from "./untangle.ts";

/**
 * The ids of each column from top to bottom: ranked cards first, by rank; then the others so that links cross
 * little, goals by weight. Cards that nothing links stand last. Ties go by what they carry, then by id.
 */
export const orderColumns = oncePerInput((input: LensInput): readonly (readonly string[])[] => {
  const { members, edges, into, outOf } = readNetwork(input);
  const { items: worth } = carriedValues(input);
  const last = columns.length - 1;
  const isByRank = input.look.order !== "untangled";
  const ids: string[] = [];
  const fixed: number[] = [];
  const own = members.map((column, at) => {
    const cards = column.map((id) => ({
      id,
      rank: isByRank ? rankOf(input, id) : "",
      linked: into.has(id) || outOf.has(id) ? 0 : 1,
      size: at === last ? weightOf(input, id) : (worth.get(id) ?? 0),
    }));
    cards.sort(
      (a, b) =>
        Number(a.rank === "") - Number(b.rank === "") ||
        compare(a.rank, b.rank) ||
        (at === last ? 0 : a.linked - b.linked) ||
        b.size - a.size ||
        compare(a.id, b.id),
    );
    // The goals stay as their weights have them: the rest is untangled towards them.
    fixed.push(at === last ? cards.length : cards.filter(({ rank }) => rank !== "").length);
    return cards.map(({ id }) => ids.push(id) - 1);
  });
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const pairs = edges.map(({ from, to }) => [nodeOf.get(from) ?? 0, nodeOf.get(to) ?? 0] as const);
  return untangle(own, fixed, pairs).map((nodes) => nodes.map((node) => ids[node] ?? ""));
});

/** The rank people gave a card; empty for none. */
export function rankOf({ items }: LensInput, id: string): string {
  const item = items.get(id);
  return item && "rank" in item ? item.rank : "";
}

function weightOf({ items }: LensInput, id: string): number {
  const item = items.get(id);
  return item?.kind === "goal" ? item.weight : 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
