import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { CARD_WIDTH, COLUMN_GAP, columnAt, columns, ROW_GAP } from "./columns.ts";
import { orderColumns } from "./order-columns.ts";
import { type Network, readNetwork } from "./read-network.ts";
import { spreadRows } from "./spread-rows.ts";

/** A column with its place; absent ones have none. */
export interface PlacedColumn {
  readonly column: number;
  readonly x: number;
  readonly ids: readonly string[];
}

/** Where columns and cards stand, in board units. */
export interface PlacedColumns {
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<string, Rect>;
  /** The height that all columns share. */
  readonly height: number;
}

/** At least so high, so that an empty column can still be seen and hit. */
const LEAST_HEIGHT = 240;

/**
 * Stands the cards in their columns. The fullest column is closed up; the others follow the links, so that
 * these run as level as the order allows.
 */
export const placeColumns = oncePerInput((input: LensInput): PlacedColumns => {
  const network = readNetwork(input);
  const ordered = orderColumns(input);
  const isShown = (at: number) => columnAt(at).name !== "outputs" || (ordered[at]?.length ?? 0) > 0;
  const placed = columns
    .map((_, column) => column)
    .filter(isShown)
    .map((column, at) => ({ column, x: at * (CARD_WIDTH + COLUMN_GAP), ids: ordered[column] ?? [] }));

  const fullest = placed.reduce((most, one) => (closedHeight(one) > closedHeight(most) ? one : most));
  const height = Math.max(LEAST_HEIGHT, closedHeight(fullest));
  const middles = new Map<string, number>();
  const places = new Map<string, Rect>();
  const place = ({ column, x, ids }: PlacedColumn) => {
    const rowHeight = columnAt(column).height;
    const rows = ids.map((id) => ({ wanted: levelOf(network, id, middles), height: rowHeight }));
    const tops = spreadRows(rows, ROW_GAP, height);
    ids.forEach((id, at) => {
      const y = tops[at] ?? 0;
      places.set(id, { x, y, width: CARD_WIDTH, height: rowHeight });
    });
    for (const id of ids) middles.set(id, (places.get(id)?.y ?? 0) + rowHeight / 2);
  };
  const at = placed.indexOf(fullest);
  for (const one of [...placed.slice(at), ...placed.slice(0, at).reverse()]) place(one);
  return { columns: placed, places, height };
});

function closedHeight({ column, ids }: PlacedColumn): number {
  return ids.length * (columnAt(column).height + ROW_GAP) - ROW_GAP;
}

/** The mean height of the cards that it is linked with and that stand already; null where there are none. */
function levelOf({ into, outOf }: Network, id: string, middles: ReadonlyMap<string, number>): number | null {
  let [sum, count] = [0, 0];
  const take = (other: string) => {
    const middle = middles.get(other);
    if (middle === undefined) return;
    sum += middle;
    count += 1;
  };
  for (const edge of into.get(id) ?? []) take(edge.from);
  for (const edge of outOf.get(id) ?? []) take(edge.to);
  return count > 0 ? sum / count : null;
}
