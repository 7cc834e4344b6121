import { openBoard, openTalk } from "@throughline/board";
import type { RoomKind } from "@throughline/protocol";
import * as Y from "yjs";
import type { LoadedLog, StoredSnapshot } from "../storage/board-log.ts";
import { damageError } from "../storage/storage-error.ts";

/** A new empty document of this kind, its root maps named before anything is read: nobody can make them lists. */
export function createDoc(kind: RoomKind): Y.Doc {
  const doc = new Y.Doc();
  if (kind === "plan") openBoard(doc);
  else openTalk(doc);
  return doc;
}

/**
 * Build a document from what the log holds. Throws a damage error, and leaves nothing behind, when it
 * cannot be read, or builds on something that is not there: what is logged is always whole.
 */
export function buildDoc(kind: RoomKind, loaded: LoadedLog): Y.Doc {
  const doc = createDoc(kind);
  try {
    doc.transact(() => {
      if (loaded.snapshot?.encoding === 2) Y.applyUpdateV2(doc, loaded.snapshot.bytes);
      else if (loaded.snapshot) Y.applyUpdate(doc, loaded.snapshot.bytes);
      for (const { update } of loaded.tail) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
      throw new Error("it builds on changes that are missing");
    return doc;
  } catch (error) {
    doc.destroy();
    throw damageError(
      `A stored document cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Encode a document as the snapshot of everything up to `uptoSeq`, and prove that it reads back to
 * the same state. `null` when it does not, or when the document waits for missing changes: then the
 * log stays as it is.
 */
export function encodeSnapshot(kind: RoomKind, doc: Y.Doc, uptoSeq: number): StoredSnapshot | null {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return null;
  const bytes = Y.encodeStateAsUpdateV2(doc);
  const copy = createDoc(kind);
  try {
    Y.applyUpdateV2(copy, bytes);
    return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy)) ? { uptoSeq, encoding: 2, bytes } : null;
  } catch {
    return null;
  } finally {
    copy.destroy();
  }
}

/** Merge updates into one; cheap for any number, by merging in small groups. */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates];
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 32) {
      const group = level.slice(i, i + 32);
      next.push(group.length === 1 && group[0] !== undefined ? group[0] : Y.mergeUpdates(group));
    }
    level = next;
  }
  return level[0] ?? new Uint8Array([0, 0]);
}
