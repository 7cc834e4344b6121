import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { GONE_ITEM, isLocked, storedItem } from "../records.ts";

/** Locks or unlocks items. A locked item is not changed, moved or deleted until someone unlocks it. */
export function setLocked(board: Board, ids: readonly string[], locked: boolean): CommandResult {
  const present = [...new Set(ids)].filter((id) => storedItem(board, id));
  if (present.length === 0) return refuse(GONE_ITEM);
  const targets = present.filter((id) => {
    const stored = storedItem(board, id);
    return stored && isLocked(stored) !== locked;
  });
  if (targets.length === 0) return UNCHANGED;
  change(board, `${locked ? "Lock" : "Unlock"} ${cards(targets.length)}`, () => {
    for (const id of targets) storedItem(board, id)?.set("locked", locked);
  });
  return done(targets);
}
