import type { ItemKind, Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import type { CommandResult } from "../change.ts";
import { addItems } from "./add-items.ts";

/** An item to make. What is left out gets the default of its field; `id` is made when left out. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly pos: Pair;
  readonly title?: string;
  readonly id?: string;
  readonly size?: Pair | null;
  readonly section?: string | null;
  /** Values of further fields by key, as the records show them. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Adds one item on top of all others; `changed` is its id. */
export function addItem(board: Board, item: NewItem): CommandResult {
  return addItems(board, [item]);
}
