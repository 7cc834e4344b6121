import * as Y from "yjs";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { linksAt } from "../link-records.ts";
import { isLocked, storedItem } from "../records.ts";
import { membersBySection } from "../sections.ts";

/** Deletes items with their links as one step. Locked items stay; what was in a deleted section stays too. */
export function removeItems(board: Board, ids: readonly string[]): CommandResult {
  return removeSelection(board, ids, []);
}

/** Deletes links. */
export function removeLinks(board: Board, ids: readonly string[]): CommandResult {
  return removeSelection(board, [], ids);
}

/**
 * Deletes items and links as one step; `changed` are the ids of everything deleted. Deleting what is gone
 * already is no change.
 */
export function removeSelection(
  board: Board,
  itemIds: readonly string[],
  linkIds: readonly string[],
): CommandResult {
  const present = [...new Set(itemIds)].filter((id) => board.items.has(id));
  const items = new Set(present.filter((id) => !isLockedItem(board, id)));
  const links = new Set(linkIds.filter((id) => board.links.has(id)));
  if (items.size + links.size === 0) {
    return present.length === 0 ? UNCHANGED : refuse("Locked cards stay. Unlock them to delete them.");
  }
  const name = stepName(items.size, links.size);
  for (const id of linksAt(board, items)) links.add(id);
  change(board, name, () => {
    const members = membersBySection(board);
    for (const id of items) {
      for (const member of members.get(id) ?? []) {
        if (!items.has(member)) storedItem(board, member)?.set("section", null);
      }
    }
    for (const id of links) board.links.delete(id);
    for (const id of items) board.items.delete(id);
  });
  return done([...items, ...links]);
}

function stepName(items: number, links: number): string {
  const arrows = links === 1 ? "arrow" : `${links} arrows`;
  if (items === 0) return `Delete ${arrows}`;
  return links === 0 ? `Delete ${cards(items)}` : `Delete ${cards(items)} and ${arrows}`;
}

function isLockedItem(board: Board, id: string): boolean {
  const stored = board.items.get(id);
  return stored instanceof Y.Map && isLocked(stored);
}
