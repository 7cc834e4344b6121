import { type ItemKind, type LinkKind, newId, type Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse } from "../change.ts";
import { keysOnTop } from "../order.ts";
import { GONE_ITEM, kindNoun, storedItem } from "../records.ts";
import { insertItems, prepareItem } from "./add-items.ts";
import { insertLink, prepareLink } from "./add-link.ts";

/** An item to make at the end of an arrow that was dragged into empty space. */
export interface NewLinkedItem {
  readonly from: string;
  readonly linkKind: LinkKind;
  readonly kind: ItemKind;
  readonly pos: Pair;
  readonly title?: string;
  readonly id?: string;
  readonly size?: Pair | null;
  readonly section?: string | null;
}

/** Adds an item and the link that leads to it as one step; `changed` is the item's id, then the link's. */
export function addLinkedItem(board: Board, wanted: NewLinkedItem): CommandResult {
  const { from, linkKind, ...item } = wanted;
  if (!storedItem(board, from)) return refuse(GONE_ITEM);
  const id = item.id ?? newId();
  const newItem = prepareItem(board, { ...item, id }, keysOnTop(board, 1)[0] ?? "a0");
  if (!newItem.ok) return newItem;
  const newLink = prepareLink(board, { kind: linkKind, from, to: id });
  if (!newLink.ok) return newLink;
  change(board, `Add linked ${kindNoun(item.kind)}`, () => {
    insertItems(board, [newItem]);
    insertLink(board, newLink);
  });
  return done([newItem.id, newLink.id]);
}
