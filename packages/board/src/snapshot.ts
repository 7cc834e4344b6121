import { type BoardSnapshot, itemTextKeys, linkTextKeys, type RawRecord, toPlain } from "@throughline/model";
import type * as Y from "yjs";
import type { Board } from "./board.ts";
import { plainCollection } from "./copied-records.ts";
import { rawRecord, rawValues } from "./read.ts";
import { createStored, itemTexts, linkTexts } from "./write-record.ts";

/** The origin of a document's first filling, which is nobody's step to undo. */
export const FILL = Symbol("fill");

/**
 * Everything the document holds as plain JSON, unknown kinds and fields included. An empty text is left out,
 * for it says no more than a missing one. Never throws.
 */
export function takeSnapshot(board: Board): BoardSnapshot {
  return {
    meta: toPlain(rawValues(board.meta)) as RawRecord,
    items: plainRoot(board.items, itemTextKeys),
    links: plainRoot(board.links, linkTextKeys),
  };
}

/**
 * Fills an empty document from a snapshot in one transaction; texts become shared texts. Throws when there
 * is anything on the board already. The caller fills the talk document, if there is one, with `fillTalk`.
 */
export function fillBoard(board: Board, snapshot: BoardSnapshot): void {
  if (board.items.size + board.links.size > 0) throw new Error("Only an empty board can be filled.");
  const items = plainCollection(snapshot.items);
  const links = plainCollection(snapshot.links);
  const meta = toPlain(snapshot.meta) as RawRecord;
  board.doc.transact(() => {
    for (const [key, value] of Object.entries(meta)) board.meta.set(key, value);
    for (const [id, raw] of Object.entries(items)) {
      board.items.set(id, createStored(raw, itemTextKeys, itemTexts(raw.kind)));
    }
    for (const [id, raw] of Object.entries(links)) {
      board.links.set(id, createStored(raw, linkTextKeys, linkTexts(raw.kind)));
    }
  }, FILL);
}

function plainRoot(root: Y.Map<unknown>, textKeys: ReadonlySet<string>): Record<string, RawRecord> {
  const records: Record<string, RawRecord> = {};
  root.forEach((stored, id) => {
    if (id.startsWith("__")) return;
    const record = toPlain(rawRecord(stored)) as Record<string, unknown>;
    for (const key of textKeys) if (record[key] === "") delete record[key];
    records[id] = record;
  });
  return records;
}
