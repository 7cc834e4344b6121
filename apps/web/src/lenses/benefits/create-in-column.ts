import { placesFor } from "@throughline/board";
import { type ItemKind, isOrderKey, type Pair } from "@throughline/model";
import type { Creation, LensInput } from "../lens.ts";
import { CARD_WIDTH, COLUMN_GAP, columnAt, columnOf } from "./columns.ts";
import { rankOf } from "./order-columns.ts";
import { placeColumns } from "./place-columns.ts";

/**
 * A new card of the column's kind, at its height where the cards above have a rank; null for kinds that have no
 * column. In a board without a chain it is a goal: there the chain ends, so there it is begun.
 */
export function createInColumn(input: LensInput, kind: ItemKind | null, [x, y]: Pair): Creation | null {
  const { columns, places } = placeColumns(input);
  const hit = columns.find((one) => x < one.x + CARD_WIDTH + COLUMN_GAP / 2) ?? columns.at(-1);
  const wanted = kind ?? (places.size === 0 || !hit ? "goal" : columnAt(hit.column).makes);
  const column = columnOf(wanted);
  if (column === undefined || wanted === "milestone") return null;
  const ids = columns.find((one) => one.column === column)?.ids ?? [];
  const above = ids.filter((id) => {
    const rect = places.get(id);
    return rect !== undefined && rect.y + rect.height / 2 < y;
  });
  const rank = rankAfter(input, ids, above.length);
  return { kind: wanted, values: rank === undefined ? {} : { rank } };
}

/** The rank between two neighbours; undefined where those above have none, for then it stands below anyway. */
function rankAfter(input: LensInput, ids: readonly string[], count: number): string | undefined {
  const sequence = ids.map((id) => ({ id, z: rankOf(input, id) }));
  if (count === 0 && !isOrderKey(sequence[0]?.z)) return undefined;
  if (sequence.slice(0, count).some(({ z }) => !isOrderKey(z))) return undefined;
  const next = sequence[count];
  const after = next && isOrderKey(next.z) ? [next] : [];
  const places = placesFor([...sequence.slice(0, count), { id: "", z: "" }, ...after], new Set([""]));
  return places.size === 1 ? places.get("") : undefined;
}
