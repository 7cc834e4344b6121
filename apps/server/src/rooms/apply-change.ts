import * as Y from "yjs";
import { mergeAll } from "./room-doc.ts";
import { isTimeout, runWithin } from "./run-within.ts";
import { countParts, type UpdateScan } from "./scan-update.ts";

/** What a change from outside did to a document. */
export type Applied =
  /**
   * Taken; `delta` is what was new in it, `null` when nothing was. `waits` tells whether part of it lacks
   * prerequisites, and whether that part is kept until they come or was dropped.
   */
  | { readonly kind: "taken"; readonly delta: Uint8Array | null; readonly waits: "no" | "kept" | "dropped" }
  /** It broke the document, which must be thrown away; or it took too long, and was cut off. */
  | { readonly kind: "poisoned"; readonly isTooLong: boolean };

/** Whether an update is a well-formed one about nothing. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}

/** Bytes a document holds of changes whose prerequisites are missing. */
export function pendingBytes(doc: Y.Doc): number {
  return (doc.store.pendingStructs?.update.byteLength ?? 0) + (doc.store.pendingDs?.byteLength ?? 0);
}

/** Forget the changes whose prerequisites are missing. */
export function dropPending(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

/** A change may not keep everyone else waiting longer than this, however it is put together: and some more for each part. */
export const mostMs = 2000;
const msPerPart = 0.02;
/** What is smaller than this cannot take long. */
const smallParts = 32;
/** How deep types may nest; every change inside is reported to each of those around it. */
const maxTypeDepth = 100;

/**
 * Apply an inspected change. `allowPending` is how many bytes of it may wait for missing prerequisites;
 * when more would, the waiting part is dropped, and the caller must not acknowledge it. `scan` is what
 * inspecting it told, or `null` when it is durable already and must be taken as it is.
 */
export function applyChange(
  doc: Y.Doc,
  update: Uint8Array,
  scan: UpdateScan | null,
  allowPending: number,
): Applied {
  const { store } = doc;
  const structs = store.pendingStructs;
  // Yjs changes this object in place, so it is copied to be able to return to it.
  const savedStructs =
    structs === null ? null : { missing: new Map(structs.missing), update: structs.update };
  const savedDs = store.pendingDs;
  const deltas: Uint8Array[] = [];
  let isTooDeep = false;
  const isPlain = scan === null || (scan.types === 0 && structs === null);
  const collect = (delta: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    deltas.push(delta);
    isTooDeep ||= !isPlain && nestsTooDeep(transaction);
  };
  doc.on("update", collect);
  try {
    const parts = scan === null ? 0 : countParts(scan);
    const mayTakeLong = scan !== null && (parts > smallParts || structs !== null);
    if (mayTakeLong) runWithin(mostMs + msPerPart * parts, () => Y.applyUpdate(doc, update));
    else Y.applyUpdate(doc, update);
  } catch (error) {
    return { kind: "poisoned", isTooLong: isTimeout(error) };
  } finally {
    doc.off("update", collect);
  }
  if (isTooDeep) return { kind: "poisoned", isTooLong: false };
  const waits = !waitsAnew(doc, savedStructs, savedDs)
    ? "no"
    : pendingBytes(doc) <= allowPending
      ? "kept"
      : "dropped";
  if (waits === "dropped") {
    store.pendingStructs = savedStructs;
    store.pendingDs = savedDs;
  }
  return { kind: "taken", delta: deltas.length === 0 ? null : mergeAll(deltas), waits };
}

/**
 * Whether other changes wait now than did before. By what they are and not by how many bytes: a change
 * may free more than it leaves waiting.
 */
function waitsAnew(doc: Y.Doc, structs: { update: Uint8Array } | null, ds: Uint8Array | null): boolean {
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs !== null && pendingStructs.update !== structs?.update) return true;
  return pendingDs !== null && (ds === null || Buffer.compare(pendingDs, ds) !== 0);
}

/** Whether a type that came with this transaction lies inside too many others. */
function nestsTooDeep({ doc, beforeState, afterState }: Y.Transaction): boolean {
  for (const [clientId, after] of afterState) {
    const before = beforeState.get(clientId) ?? 0;
    const structs = doc.store.clients.get(clientId);
    if (before === after || structs === undefined) continue;
    for (let i = Y.findIndexSS(structs, before); i < structs.length; i++) {
      const struct = structs[i];
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType && isTooDeep(struct))
        return true;
    }
  }
  return false;
}

function isTooDeep(item: Y.Item): boolean {
  let depth = 0;
  for (let at: Y.Item | null = item; at !== null; depth++) {
    if (depth >= maxTypeDepth) return true;
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  }
  return false;
}
