import { cardSize, type Item, type ItemKind, isItemKind, itemKinds } from "@throughline/model";
import * as Y from "yjs";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { readBoardItem } from "../read.ts";
import { openItems } from "../records.ts";
import { type GrowingCard, spreadCards } from "../spread-cards.ts";
import { itemTexts } from "../write-record.ts";

/**
 * Gives items another kind in place. Every stored value is kept, so that changing back loses nothing; the
 * texts of the new kind are made now, so that two people never make the same one. Cards that become larger
 * move apart from those turned with them. Locked items stay.
 */
export function changeKind(board: Board, ids: readonly string[], kind: ItemKind): CommandResult {
  if (!isItemKind(kind)) return refuse("This kind of card is not known here. Nothing was changed.");
  const open = openItems(board, ids);
  if (!open.ok) return open;
  const targets = [...open.items].filter(([, stored]) => stored.get("kind") !== kind);
  if (targets.length === 0) return UNCHANGED;
  const texts = itemTexts(kind);
  const places = spreadCards(targets.flatMap(([id]) => growthOf(readBoardItem(board, id), kind)));
  const { label, plural } = itemKinds[kind];
  const many = `Turn ${cards(targets.length)} into ${plural.toLowerCase()}`;
  change(board, targets.length === 1 ? `Turn card into ${label.toLowerCase()}` : many, () => {
    for (const [id, stored] of targets) {
      stored.set("kind", kind);
      const pos = places.get(id);
      if (pos) stored.set("pos", [...pos]);
      for (const key of texts) if (!stored.has(key)) stored.set(key, new Y.Text());
    }
  });
  return done(targets.map(([id]) => id));
}

function growthOf(item: Item | undefined, kind: ItemKind): readonly GrowingCard[] {
  if (!item) return [];
  const after = cardSize({ ...item, kind } as Item);
  return [{ id: item.id, pos: item.pos, before: cardSize(item), after }];
}
