import { checkValue, itemFields, type Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse, UNCHANGED } from "../change.ts";
import { differs, kindNoun, openItems } from "../records.ts";

const { pos: POS, size: SIZE } = itemFields("note");

/** Writes the place and the extent of an item after a finished resize; a null size is the kind's own. */
export function resizeItem(board: Board, id: string, pos: Pair, size: Pair | null): CommandResult {
  const open = openItems(board, [id]);
  if (!open.ok) return open;
  const stored = open.items.get(id);
  if (!stored || !POS || !SIZE) return UNCHANGED;
  if (!checkValue(POS, pos).ok || !checkValue(SIZE, size).ok) {
    return refuse("A card cannot have that place and size. Nothing was changed.");
  }
  const moved = differs(stored, "pos", pos, POS.initial);
  const sized = differs(stored, "size", size, SIZE.initial);
  if (!moved && !sized) return UNCHANGED;
  change(board, `Resize ${kindNoun(stored.get("kind"))}`, () => {
    if (moved) stored.set("pos", [pos[0], pos[1]]);
    if (sized) stored.set("size", size && [size[0], size[1]]);
  });
  return done([id]);
}
