import { drawCutLine, type RankedItem } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { findRefusal, fundingOf, titleOf } from "./funding-of.ts";
import { orderByHand, type Row } from "./order-by-hand.ts";
import { middleOf, ROW_HEIGHT, rankedGeometry } from "./ranked-geometry.ts";
import { sayWho } from "./say-shift.ts";

/** How far beyond the middle of its neighbor an arrow key carries a row. */
const PAST = 4;

/** Gives projects another place in the order; by that the order is one by hand. */
export function dropRanked(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const { ranked } = fundingOf(input);
  const geometry = rankedGeometry(input);
  const moved = ranked.rows.filter(({ project }) => held.has(project.id));
  if (moved.length === 0) return refuseDone(input, held);
  const refusal = findRefusal(moved.map(({ project }) => project));
  if (refusal) return { ok: false, reason: refusal };
  const middle = Math.min(...moved.map(({ project }) => (held.get(project.id)?.y ?? 0) + ROW_HEIGHT / 2));
  const ids = new Set(moved.map(({ project }) => project.id));
  const others = ranked.rows.filter(({ project }) => !ids.has(project.id));
  const rows = geometry.rows.slice(0, geometry.open).filter(({ id }) => !ids.has(id));
  const at = rows.filter((row) => middleOf(row) < middle).length;
  const order = [...others.slice(0, at), ...moved, ...others.slice(at)];

  const { unplacedY } = geometry;
  const isBack = ranked.method === "hand" && unplacedY !== null && middle >= unplacedY;
  if (isBack) return takeOut(moved);
  const isPlaced = moved.every(({ place }) => place !== null);
  const isSame = order.every(({ project }, place) => project.id === ranked.rows[place]?.project.id);
  if (isSame && (isPlaced || ranked.method !== "hand")) return NO_DROP;
  const [first] = moved;
  const name =
    moved.length === 1 && first ? `Rank ${titleOf(first.project)}` : `Rank ${moved.length} projects`;
  const writes = orderByHand(order, ids, ranked.method);
  return { ok: true, name, writes, hint: sayMove(input, moved, order, at + 1) };
}

/** To the neighbor's place, and a little on; Shift goes five rows. */
export function stepRanked(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  if (direction === "left" || direction === "right") return [0, 0];
  const { rows, open } = rankedGeometry(input);
  const at = rows.findIndex((row) => row.id === id);
  const from = rows[at];
  if (!from || at >= open) return [0, 0];
  const way = direction === "up" ? -1 : 1;
  const to = rows[Math.max(0, Math.min(open - 1, at + way * (big ? 5 : 1)))];
  return !to || to === from ? [0, 0] : [0, to.y - from.y + way * PAST];
}

function takeOut(moved: readonly Row[]): Drop {
  const placed = moved.filter(({ place }) => place !== null);
  if (placed.length === 0) return NO_DROP;
  const writes = placed.map(
    ({ project }) => ({ do: "set", id: project.id, field: "rank", value: "" }) as const,
  );
  return { ok: true, name: "Take out of the order", writes, hint: "Not ordered" };
}

function refuseDone({ items }: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const [id] = held.keys();
  const item = id === undefined ? undefined : items.get(id);
  if (item?.kind !== "project") return NO_DROP;
  return { ok: false, reason: `“${titleOf(item)}” is done and competes for money no more.` };
}

/** “From 7 to 3; now inside the budget; Portal out”. */
function sayMove(input: LensInput, moved: readonly Row[], order: readonly Row[], to: number): string {
  const { ranked, budget, cut, items } = fundingOf(input);
  const [first] = moved;
  const from = ranked.rows.findIndex(({ project }) => project.id === first?.project.id) + 1;
  const where =
    moved.length > 1
      ? `${moved.length} projects to ${to}`
      : from === to
        ? `Place ${to}`
        : `From ${from} to ${to}`;
  if (budget === null) return where;
  const byId = new Map(items.map((item) => [item.id, item]));
  const next = order.flatMap(({ project }): RankedItem[] => {
    const item = byId.get(project.id);
    return item ? [item] : [];
  });
  const { above } = drawCutLine(next, budget);
  const before = new Set(items.slice(0, cut.above).map(({ id }) => id));
  const after = new Set(next.slice(0, above).map(({ id }) => id));
  const own = moved.map(({ project }) => project.id);
  const isIn = own.every((id) => after.has(id));
  const wasIn = own.every((id) => before.has(id));
  const side = isIn ? "inside the budget" : "below the line";
  const others = (ids: ReadonlySet<string>, but: ReadonlySet<string>) =>
    next.filter(({ id }) => ids.has(id) && !but.has(id) && !own.includes(id));
  const [comeIn, fallOut] = [others(after, before), others(before, after)];
  return [
    where,
    `${isIn === wasIn ? "still" : "now"} ${side}`,
    ...(comeIn.length > 0 ? [`${sayWho(input, comeIn)} in`] : []),
    ...(fallOut.length > 0 ? [`${sayWho(input, fallOut)} out`] : []),
  ].join("; ");
}
