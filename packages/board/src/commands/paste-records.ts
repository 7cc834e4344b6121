import { itemTextKeys, linkTextKeys, newId, type Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { cards, change, refuse } from "../change.ts";
import { type CopiedRecords, plainRecords } from "../copied-records.ts";
import { compareOrder, keysOnTop } from "../order.ts";
import { checkedPair } from "../pair.ts";
import { createStored, itemTexts, linkTexts } from "../write-record.ts";

/** Where the copies go: moved by an offset, or with their top left corner at a point. */
export type PasteTarget = { readonly offset: Pair } | { readonly anchor: Pair };

/** Like `CommandResult`, with the new ids of the two collections apart. */
export type PasteResult =
  | {
      readonly ok: true;
      readonly changed: readonly string[];
      readonly items: readonly string[];
      readonly links: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

const MOST = 5000;

/**
 * Adds copies of plain records, which may come from another board and are not trusted, with fresh ids, on
 * top, unlocked. Links come along when both their ends do; sections hold their copies.
 */
export function pasteRecords(board: Board, records: CopiedRecords, target: PasteTarget): PasteResult {
  return insertCopies(board, records, target, "Paste");
}

/** The same under another name in the undo list; `keepSections` leaves the copies in the originals' sections. */
export function insertCopies(
  board: Board,
  records: CopiedRecords,
  target: PasteTarget,
  verb: string,
  keepSections = false,
): PasteResult {
  const { items, links } = plainRecords(records);
  const ids = new Map(Object.keys(items).map((id) => [id, newId()]));
  if (ids.size === 0) return refuse("There is nothing to paste. Nothing was changed.");
  if (ids.size > MOST) return refuse(`At most ${MOST} cards can be pasted at once. Nothing was changed.`);
  const [dx, dy] = shiftFor(Object.values(items), target);
  const order = Object.entries(items)
    .map(([id, raw]) => ({ id, z: typeof raw.z === "string" ? raw.z : "a0" }))
    .sort(compareOrder);
  const places = keysOnTop(board, ids.size);
  const newItems = order.map(({ id }, index): [string, Record<string, unknown>] => {
    const raw = items[id] ?? {};
    const [x, y] = checkedPair(raw.pos);
    const section = typeof raw.section === "string" ? (ids.get(raw.section) ?? null) : null;
    const kept = keepSections && typeof raw.section === "string" ? raw.section : null;
    const copy: Record<string, unknown> = { ...raw, pos: [x + dx, y + dy], z: places[index] };
    delete copy.locked;
    delete copy.section;
    if ((section ?? kept) !== null) copy.section = section ?? kept;
    return [ids.get(id) ?? newId(), copy];
  });
  const newLinks = Object.values(links).flatMap((raw): [string, Record<string, unknown>][] => {
    const [from, to] = [ids.get(String(raw.from)), ids.get(String(raw.to))];
    return from && to ? [[newId(), { ...raw, from, to }]] : [];
  });
  change(board, `${verb} ${cards(newItems.length)}`, () => {
    for (const [id, raw] of newItems) {
      board.items.set(id, createStored(raw, itemTextKeys, itemTexts(raw.kind)));
    }
    for (const [id, raw] of newLinks) {
      board.links.set(id, createStored(raw, linkTextKeys, linkTexts(raw.kind)));
    }
  });
  const itemIds = newItems.map(([id]) => id);
  const linkIds = newLinks.map(([id]) => id);
  return { ok: true, changed: [...itemIds, ...linkIds], items: itemIds, links: linkIds };
}

function shiftFor(items: readonly Readonly<Record<string, unknown>>[], target: PasteTarget): Pair {
  if ("offset" in target) return checkedPair(target.offset);
  const places = items.map((raw) => checkedPair(raw.pos));
  const [x, y] = checkedPair(target.anchor);
  const left = places.reduce((least, pos) => Math.min(least, pos[0]), Number.POSITIVE_INFINITY);
  const top = places.reduce((least, pos) => Math.min(least, pos[1]), Number.POSITIVE_INFINITY);
  return [x - left, y - top];
}
