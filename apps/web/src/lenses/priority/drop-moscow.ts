import type { RankedProject } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { findRefusal, fundingOf, titleOf } from "./funding-of.ts";
import { CARD, CARD_PITCH, columnAt, type Moscow, moscowColumns, moscowGeometry } from "./moscow-geometry.ts";
import { orderByHand } from "./order-by-hand.ts";

/** How far beyond the middle of its neighbor an arrow key carries a card. */
const PAST = 4;

/**
 * Sorts projects into the column where they are let go. Where people order by hand, or within one column, the place
 * among the others counts as their rank too.
 */
export function dropMoscow(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const columns = moscowGeometry(input);
  const moved = moscowColumns.flatMap(({ key }) =>
    (columns.get(key) ?? []).filter(({ project }) => held.has(project.id)),
  );
  const [first] = moved;
  const corner = first && held.get(first.project.id);
  if (!first || !corner) return NO_DROP;
  const refusal = findRefusal(moved.map(({ project }) => project));
  if (refusal) return { ok: false, reason: refusal };
  const column = columnAt(corner.x + CARD.width / 2);
  const sorted = moved.filter(({ project }) => project.moscow !== column);
  const writes: Write[] = [
    ...rankIn(input, column, moved, corner, sorted.length > 0),
    ...sorted.map(({ project }) => ({ do: "set", id: project.id, field: "moscow", value: column }) as const),
  ];
  if (writes.length === 0) return NO_DROP;
  const text = moscowColumns.find(({ key }) => key === column)?.text ?? column;
  const who = moved.length === 1 ? titleOf(first.project) : `${moved.length} projects`;
  const name = sorted.length > 0 ? `Sort ${who} into ${text}` : `Rank ${who}`;
  return { ok: true, name, writes, hint: sorted.length > 0 ? text : `Another place in ${text}` };
}

/** Ranks between the neighbors in the column, where the place there means an order. */
function rankIn(
  input: LensInput,
  column: Moscow,
  moved: readonly RankedProject[],
  { y }: Rect,
  isSorted: boolean,
): readonly Write[] {
  const { ranked } = fundingOf(input);
  if (isSorted && ranked.method !== "hand") return [];
  const ids = new Set(moved.map(({ project }) => project.id));
  const done = new Set(ranked.done);
  const members = (moscowGeometry(input).get(column) ?? []).map((row, seat) => ({ row, seat }));
  const isOpen = ({ project }: RankedProject) => !done.has(project.id);
  const peers = members.filter(({ row }) => !ids.has(row.project.id) && isOpen(row));
  const open = moved.filter(isOpen);
  if (open.length === 0 || peers.length === 0) return [];
  const middle = y + CARD.height / 2;
  const at = peers.filter(({ seat }) => seat * CARD_PITCH + CARD.height / 2 < middle).length;
  const [before, after] = [peers[at - 1]?.row, peers[at]?.row];
  const others = ranked.rows.filter(({ project }) => !ids.has(project.id));
  const place = after ? others.indexOf(after) : before ? others.indexOf(before) + 1 : others.length;
  const order = [...others.slice(0, place), ...open, ...others.slice(place)];
  const own = new Set([...peers.map(({ row }) => row), ...open]);
  const inColumn = (rows: readonly RankedProject[]) => rows.filter((row) => own.has(row));
  const now = inColumn(ranked.rows);
  const isSame = inColumn(order).every((row, seat) => row === now[seat]);
  if (isSame && !isSorted) return [];
  return orderByHand(order, ids, ranked.method);
}

/** To the next column, or to the neighbor's place in this one. */
export function stepMoscow(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const item = input.items.get(id);
  if (item?.kind !== "project") return [0, 0];
  const at = moscowColumns.findIndex(({ key }) => key === item.moscow);
  const from = moscowColumns[at];
  if (!from) return [0, 0];
  if (direction === "left" || direction === "right") {
    const to = moscowColumns[at + (direction === "left" ? -1 : 1)];
    return [to ? to.x - from.x : 0, 0];
  }
  const members = moscowGeometry(input).get(item.moscow) ?? [];
  const seat = members.findIndex(({ project }) => project.id === id);
  const way = direction === "up" ? -1 : 1;
  const next = Math.max(0, Math.min(members.length - 1, seat + way * (big ? 5 : 1)));
  return next === seat ? [0, 0] : [0, (next - seat) * CARD_PITCH + way * PAST];
}
