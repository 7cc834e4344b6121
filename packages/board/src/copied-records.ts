import { type RawRecord, toPlain } from "@throughline/model";
import type { Board } from "./board.ts";
import { rawRecord } from "./read.ts";
import { itemsInside } from "./sections.ts";

/** Plain copies of items and of links among them by id, for the clipboard. */
export interface CopiedRecords {
  readonly items: Readonly<Record<string, RawRecord>>;
  readonly links: Readonly<Record<string, RawRecord>>;
}

/** Copies items, what is inside the sections among them, and the links among all those. */
export function copyRecords(board: Board, itemIds: readonly string[]): CopiedRecords {
  const wanted = new Set(itemIds.filter((id) => board.items.has(id)));
  for (const id of [...wanted]) for (const inner of itemsInside(board, id)) wanted.add(inner);
  const items: Record<string, RawRecord> = {};
  for (const id of wanted) items[id] = rawRecord(board.items.get(id));
  const links: Record<string, RawRecord> = {};
  board.links.forEach((stored, id) => {
    const raw = rawRecord(stored);
    if (wanted.has(String(raw.from)) && wanted.has(String(raw.to))) links[id] = raw;
  });
  return plainRecords({ items, links });
}

/** What can be used of records from anywhere: plain objects under usable ids, all else left out. Never throws. */
export function plainRecords(records: unknown): CopiedRecords {
  const source = isObject(records) ? records : {};
  return { items: plainCollection(source.items), links: plainCollection(source.links) };
}

/** The plain records of one collection by id. Never throws. */
export function plainCollection(collection: unknown): Readonly<Record<string, RawRecord>> {
  const kept: Record<string, RawRecord> = {};
  if (!isObject(collection)) return kept;
  for (const [id, record] of Object.entries(collection)) {
    if (!id.startsWith("__") && isObject(record)) kept[id] = toPlain(record) as RawRecord;
  }
  return kept;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
