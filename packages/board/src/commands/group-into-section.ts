import { newId } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse } from "../change.ts";
import { itemsInOrder, placesFor } from "../order.ts";
import { openItems, storedItem } from "../records.ts";
import { insertItems, prepareItem } from "./add-items.ts";

/** A rectangle in board units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GroupOptions {
  /** The rectangles that the section goes around; the caller knows how large cards are drawn. */
  readonly rects: readonly Rect[];
  readonly id?: string;
  readonly title?: string;
  /** Board units between the cards and the section's edge; 40 when left out. */
  readonly padding?: number;
}

/** Makes a section around items, just below the lowest of them; `changed` is its id, then theirs. */
export function groupIntoSection(board: Board, ids: readonly string[], options: GroupOptions): CommandResult {
  const { rects, id = newId(), title = "Section", padding = 40 } = options;
  const open = openItems(board, ids);
  if (!open.ok) return open;
  if (rects.length === 0) return refuse("There is nothing to put a section around. Nothing was changed.");
  const left = Math.min(...rects.map((rect) => rect.x)) - padding;
  const top = Math.min(...rects.map((rect) => rect.y)) - padding;
  const right = Math.max(...rects.map((rect) => rect.x + rect.width)) + padding;
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height)) + padding;
  const members = [...open.items.keys()];
  const size = [right - left, bottom - top] as const;
  const section = commonSection(board, members);
  const places = placesBelow(board, id, open.items);
  const prepared = prepareItem(
    board,
    { kind: "section", id, title, pos: [left, top], size, section },
    places.get(id) ?? "a0",
  );
  if (!prepared.ok) return prepared;
  change(board, `Put ${cards(members.length)} into a new section`, () => {
    insertItems(board, [prepared]);
    for (const [other, z] of places) if (other !== id) storedItem(board, other)?.set("z", z);
    for (const member of members) storedItem(board, member)?.set("section", id);
  });
  return done([id, ...members]);
}

/** The section that all the items stand in, so that grouping inside a section stays inside it. */
function commonSection(board: Board, ids: readonly string[]): string | null {
  const sections = new Set(ids.map((id) => storedItem(board, id)?.get("section") ?? null));
  const [only] = sections;
  return sections.size === 1 && typeof only === "string" ? only : null;
}

function placesBelow(board: Board, id: string, members: ReadonlyMap<string, unknown>) {
  const sequence = [...itemsInOrder(board)];
  const lowest = sequence.findIndex((item) => members.has(item.id));
  sequence.splice(Math.max(lowest, 0), 0, { id, z: "" });
  return placesFor(sequence, new Set([id]));
}
