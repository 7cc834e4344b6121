import type { Board } from "../board.ts";
import { type CommandResult, change, done, refuse } from "../change.ts";
import { linksAt } from "../link-records.ts";
import { openItems, storedItem } from "../records.ts";
import { itemsInSection } from "../sections.ts";

/** Takes a section away and leaves what was in it, which then stands where the section stood. */
export function ungroupSection(board: Board, id: string): CommandResult {
  const open = openItems(board, [id]);
  if (!open.ok) return open;
  const stored = open.items.get(id);
  if (stored?.get("kind") !== "section") return refuse("This is not a section. Nothing was changed.");
  const outer = stored.get("section");
  const parent = typeof outer === "string" && outer !== id ? outer : null;
  const members = itemsInSection(board, id);
  const links = linksAt(board, new Set([id]));
  change(board, "Ungroup section", () => {
    for (const member of members) {
      storedItem(board, member)?.set("section", parent === member ? null : parent);
    }
    for (const link of links) board.links.delete(link);
    board.items.delete(id);
  });
  return done([id, ...members]);
}
