import { placesFor } from "@throughline/board";
import { type Item, isOrderKey, itemKinds } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { CARD_WIDTH, COLUMN_GAP, columnAt } from "./columns.ts";
import { rankOf } from "./order-columns.ts";
import { type PlacedColumn, placeColumns } from "./place-columns.ts";

const BIG_STEP = 5;

/**
 * Letting go of cards in their own column writes their rank: that of all cards of the column where one has none,
 * so that the order shown is the order kept. A column says what a card is, so none can be brought into another.
 */
export function dropInColumn(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const { columns } = placeColumns(input);
  const writes: Write[] = [];
  const hints: string[] = [];
  for (const [id, rect] of held) {
    const refusal = refuse(input, columns, id, rect);
    if (refusal) return { ok: false, reason: refusal };
  }
  if (input.look.order === "untangled") return UNTANGLED;
  for (const column of columns) {
    const own = column.ids.filter((id) => held.has(id));
    if (own.length === 0) continue;
    const order = orderWith(input, column, held);
    if (order.every((id, at) => id === column.ids[at])) continue;
    writes.push(...rankWrites(input, order, held));
    const at = order.findIndex((id) => held.has(id));
    hints.push(`${capitalize(columnAt(column.column).one)} ${at + 1} of ${order.length}`);
  }
  if (writes.length === 0) return NO_DROP;
  const name = held.size === 1 ? "Move in its column" : `Move ${held.size} cards in their columns`;
  return { ok: true, name, writes, hint: hints.join(", ") };
}

/** How far an arrow key carries a card: just past the next one of its column. */
export function stepInColumn(
  input: LensInput,
  id: string,
  direction: Direction,
  big: boolean,
): [number, number] {
  if (direction === "left" || direction === "right") return [0, 0];
  const { columns, places } = placeColumns(input);
  const ids = columns.find((column) => column.ids.includes(id))?.ids ?? [];
  const by = (direction === "up" ? -1 : 1) * (big ? BIG_STEP : 1);
  const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + by))];
  const [own, other] = [places.get(id), next === undefined ? undefined : places.get(next)];
  if (!own || !other || next === id) return [0, 0];
  return [0, other.y - own.y + Math.sign(by)];
}

const UNTANGLED: Drop = {
  ok: false,
  reason: "The columns are untangled now and order themselves. Choose “Ranked” above to order them by hand.",
};

function refuse(
  { items }: LensInput,
  columns: readonly PlacedColumn[],
  id: string,
  rect: Rect,
): string | undefined {
  const item = items.get(id);
  const own = columns.find(({ ids }) => ids.includes(id));
  if (!item || !own) return undefined;
  if (item.locked) return `${nameOf(item)} is locked. Unlock it to move it.`;
  const nearest = columns.reduce((best, one) =>
    Math.abs(one.x - rect.x) < Math.abs(best.x - rect.x) ? one : best,
  );
  const isFar = Math.abs(rect.x - own.x) > (CARD_WIDTH + COLUMN_GAP) / 2;
  if (nearest === own && !isFar) return undefined;
  const kind = itemKinds[item.kind].label.toLowerCase();
  return `${nameOf(item)} is a ${kind}, and the columns go by kind. Change its kind in the inspector, or draw an arrow from it.`;
}

/** The column as it would be: the held cards each before the first one whose middle lies below theirs. */
function orderWith(
  input: LensInput,
  { ids }: PlacedColumn,
  held: ReadonlyMap<string, Rect>,
): readonly string[] {
  const { places } = placeColumns(input);
  const middle = (rect: Rect | undefined) => (rect ? rect.y + rect.height / 2 : 0);
  const order = ids.map((id, at) => ({ id, at, y: middle(held.get(id) ?? places.get(id)) }));
  return order.sort((a, b) => a.y - b.y || a.at - b.at).map(({ id }) => id);
}

function rankWrites(input: LensInput, order: readonly string[], held: ReadonlyMap<string, Rect>): Write[] {
  const sequence = order.map((id) => ({ id, z: rankOf(input, id) }));
  const unsound = sequence.filter(({ z }) => !isOrderKey(z)).map(({ id }) => id);
  const moved = new Set([...order.filter((id) => held.has(id)), ...unsound]);
  return [...placesFor(sequence, moved)].map(([id, value]) => ({ do: "set", id, field: "rank", value }));
}

function nameOf({ title, kind }: Item): string {
  return title ? `“${title}”` : `This ${itemKinds[kind].label.toLowerCase()}`;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
