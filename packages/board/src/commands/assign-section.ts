import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { differs, openItems, storedItem } from "../records.ts";
import { mayHold } from "../sections.ts";

/** Puts items into a section, or out of any with null. A section never comes to stand inside itself. */
export function assignSection(board: Board, ids: readonly string[], sectionId: string | null): CommandResult {
  const open = openItems(board, ids);
  if (!open.ok) return open;
  if (sectionId !== null && storedItem(board, sectionId)?.get("kind") !== "section") {
    return refuse("This section is no longer on the board. Nothing was changed.");
  }
  const allowed = [...open.items].filter(([id]) => sectionId === null || mayHold(board, sectionId, id));
  if (allowed.length === 0) return refuse("A section cannot stand inside itself. Nothing was changed.");
  const targets = allowed.filter(([, stored]) => differs(stored, "section", sectionId, null));
  if (targets.length === 0) return UNCHANGED;
  const where = sectionId === null ? "out of section" : "into section";
  change(board, `Put ${cards(targets.length)} ${where}`, () => {
    for (const [, stored] of targets) stored.set("section", sectionId);
  });
  return done(targets.map(([id]) => id));
}
