import { type DotCount, isVotable } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import type { Write } from "../../lenses/drop.ts";
import type { LensInput } from "../../lenses/lens.ts";
import { fundingOf } from "../../lenses/priority/funding-of.ts";
import { orderByHand, type Row } from "../../lenses/priority/order-by-hand.ts";

/**
 * What it takes to put the projects of a vote into the order it gave them: among the places they have now, the most
 * votes first, equal ones as they stood; projects that were not voted on keep theirs. The order is by hand then.
 * Empty when they stand so already, or when the vote was not about projects.
 */
export function orderByVotes(input: LensInput, activity: Activity, count: DotCount): readonly Write[] {
  const { ranked } = fundingOf(input);
  const votes = new Map(count.rows.map((row) => [row.item, row.votes]));
  const isIn = ({ project }: Row) => isVotable(activity, project.id, project);
  const own = ranked.rows.filter(isIn);
  if (!own.some(({ project }) => votes.has(project.id))) return [];
  // Sorting is stable: what has equal votes stays as it stood.
  const sorted = [...own].sort(
    (one, other) => (votes.get(other.project.id) ?? 0) - (votes.get(one.project.id) ?? 0),
  );
  let at = 0;
  const order: readonly Row[] = ranked.rows.map((row) => (isIn(row) ? (sorted[at++] ?? row) : row));
  const isSame = order.every((row, place) => row === ranked.rows[place]);
  const placeless = own.filter(({ place, project }) => place === null && votes.has(project.id));
  if (isSame && placeless.length === 0 && ranked.method === "hand") return [];
  return orderByHand(order, new Set(placeless.map(({ project }) => project.id)), ranked.method);
}
