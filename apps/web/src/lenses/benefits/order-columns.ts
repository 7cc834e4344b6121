import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { carriedValues } from "./carried-values.ts";
import { columns } from "./columns.ts";
import { readNetwork } from "./read-network.ts";

/** Times the columns are gone through in each direction. */
const SWEEPS = 3;

/**
 * The ids of each column from top to bottom: ranked cards first, by rank; then the others so that links cross
 * little, goals by weight. Cards that nothing links stand last. Ties go by what they carry, then by id.
 *
 * Method: the barycenter heuristic of Sugiyama, Tagawa and Toda (1981), with the goals fixed.
 */
export const orderColumns = oncePerInput((input: LensInput): readonly (readonly string[])[] => {
  const { members, into, outOf } = readNetwork(input);
  const { items: worth } = carriedValues(input);
  const height = new Map<string, number>();
  const isLinked = (id: string) => into.has(id) || outOf.has(id);

  const settle = (ids: readonly string[]) => {
    ids.forEach((id, at) => {
      height.set(id, (at + 0.5) / ids.length);
    });
    return ids;
  };
  const byWorth = (a: string, b: string) =>
    Number(isLinked(b)) - Number(isLinked(a)) ||
    (worth.get(b) ?? 0) - (worth.get(a) ?? 0) ||
    (a < b ? -1 : 1);
  const last = columns.length - 1;
  const start = (ids: readonly string[], column: number) =>
    column === last
      ? [...ids].sort((a, b) => weightOf(input, b) - weightOf(input, a) || (a < b ? -1 : 1))
      : [...ids].sort(byWorth);
  const isByRank = input.look.order !== "untangled";
  const ordered = members.map((ids, column) => {
    const ranked = isByRank ? ids.filter((id) => rankOf(input, id) !== "") : [];
    ranked.sort((a, b) => compare(rankOf(input, a), rankOf(input, b)) || compare(a, b));
    const free = start(
      ids.filter((id) => !ranked.includes(id)),
      column,
    );
    return { ranked, free };
  });
  const all = () => ordered.map(({ ranked, free }) => settle([...ranked, ...free]));
  all();

  const arrange = (column: number, side: "into" | "outOf") => {
    const own = ordered[column];
    if (!own || column === last) return;
    const wanted = new Map<string, number>();
    for (const id of own.free) {
      const edges = (side === "into" ? into : outOf).get(id) ?? [];
      const heights = edges.map((edge) => height.get(side === "into" ? edge.from : edge.to) ?? 0);
      const middle = heights.reduce((total, at) => total + at, 0) / heights.length;
      wanted.set(id, heights.length > 0 ? middle : isLinked(id) ? (height.get(id) ?? 0) : 2);
    }
    own.free.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || byWorth(a, b));
    settle([...own.ranked, ...own.free]);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let column = last - 1; column >= 0; column--) arrange(column, "outOf");
    if (sweep < SWEEPS - 1) for (let column = 1; column < last; column++) arrange(column, "into");
  }
  return all();
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
