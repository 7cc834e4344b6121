import type { Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { type CommandResult, cards, change, done, refuse, UNCHANGED } from "../change.ts";
import { checkedPair, isPlace } from "../pair.ts";
import { differs, isLocked, openItems, type Stored, storedItem } from "../records.ts";
import { mayHold, membersBySection } from "../sections.ts";

/** Into which section the moved items come; a section that would stand inside itself is left out. */
export interface MoveOptions {
  /** For all moved items. */
  readonly section?: string | null;
  /** By item; stronger than `section`. */
  readonly sections?: Readonly<Record<string, string | null>>;
  /** What the undo list calls it; “Move 3 cards” when left out. */
  readonly name?: string;
}

/**
 * Writes the places of a finished drag, one write for each card that moved. A moved section carries what is
 * inside it, unless that is locked or has a place of its own in `moves`. Locked items stay.
 */
export function moveItems(
  board: Board,
  moves: readonly (readonly [string, Pair])[],
  options: MoveOptions = {},
): CommandResult {
  const wanted = new Map(moves);
  if (wanted.size === 0) return UNCHANGED;
  const open = openItems(board, wanted.keys());
  if (!open.ok) return open;
  if (![...wanted.values()].every(isPlace)) {
    return refuse("That place is outside the board. Nothing was moved.");
  }
  const places = new Map<string, Pair>();
  for (const [id, stored] of open.items) {
    const pos = wanted.get(id);
    if (pos) places.set(id, pos);
    if (pos && stored.get("kind") === "section") carryMembers(board, id, shift(stored, pos), wanted, places);
  }
  const placed = [...places].filter(([id, pos]) => {
    const stored = storedItem(board, id);
    return stored !== undefined && differs(stored, "pos", pos, [0, 0]);
  });
  const sections = [...open.items].flatMap(([id, stored]): [string, Stored, string | null][] => {
    const section = sectionFor(board, id, options);
    return section !== undefined && differs(stored, "section", section, null) ? [[id, stored, section]] : [];
  });
  if (placed.length + sections.length === 0) return UNCHANGED;
  change(board, options.name ?? `Move ${cards(wanted.size)}`, () => {
    for (const [id, [x, y]] of placed) storedItem(board, id)?.set("pos", [x, y]);
    for (const [, stored, section] of sections) stored.set("section", section);
  });
  return done([...new Set([...placed.map(([id]) => id), ...sections.map(([id]) => id)])]);
}

function shift(stored: Stored, pos: Pair): Pair {
  const [x, y] = checkedPair(stored.get("pos"));
  return [pos[0] - x, pos[1] - y];
}

function carryMembers(
  board: Board,
  sectionId: string,
  [dx, dy]: Pair,
  wanted: ReadonlyMap<string, Pair>,
  places: Map<string, Pair>,
): void {
  if (dx === 0 && dy === 0) return;
  const members = membersBySection(board);
  const waiting = [sectionId];
  const seen = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const id of members.get(next) ?? []) {
      const stored = storedItem(board, id);
      if (seen.has(id) || wanted.has(id) || !stored || isLocked(stored)) continue;
      seen.add(id);
      waiting.push(id);
      const [x, y] = checkedPair(stored.get("pos"));
      if (!places.has(id)) places.set(id, [x + dx, y + dy]);
    }
  }
}

function sectionFor(board: Board, id: string, options: MoveOptions): string | null | undefined {
  const { sections } = options;
  const section = sections && Object.hasOwn(sections, id) ? sections[id] : options.section;
  if (section === undefined || section === null) return section;
  if (storedItem(board, section)?.get("kind") !== "section") return undefined;
  return mayHold(board, section, id) ? section : undefined;
}
