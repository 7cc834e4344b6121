import * as Y from "yjs";
import type { Board } from "./board.ts";

/** The ids of the items whose section is this one, in no particular order. */
export function itemsInSection(board: Board, sectionId: string): readonly string[] {
  return membersBySection(board).get(sectionId) ?? [];
}

/** The members of every section by its id, in one pass over the board. */
export function membersBySection(board: Board): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  board.items.forEach((stored, id) => {
    const section = stored instanceof Y.Map ? stored.get("section") : undefined;
    if (typeof section !== "string" || section === id) return;
    const found = members.get(section);
    if (found) found.push(id);
    else members.set(section, [id]);
  });
  return members;
}

/**
 * Everything inside a section, however deep. Sections that hold each other, a normal state after a merge,
 * are each visited once.
 */
export function itemsInside(board: Board, sectionId: string): readonly string[] {
  const members = membersBySection(board);
  const inside = new Set<string>();
  const waiting = [sectionId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const id of members.get(next) ?? []) {
      if (id === sectionId || inside.has(id)) continue;
      inside.add(id);
      waiting.push(id);
    }
  }
  return [...inside];
}

/** True when `sectionId` may hold `id` without a section coming to stand inside itself. */
export function mayHold(board: Board, sectionId: string, id: string): boolean {
  return sectionId !== id && !itemsInside(board, id).includes(sectionId);
}
