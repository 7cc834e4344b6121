import * as Y from "yjs";

/** What a change from outside did to a document. */
export type Applied =
  /**
   * Taken; `delta` is what was new in it, `null` when nothing was. `waits` tells whether part of it lacks
   * prerequisites, and whether that part is kept until they come or was dropped.
   */
  | { readonly kind: "taken"; readonly delta: Uint8Array | null; readonly waits: "no" | "kept" | "dropped" }
  /** It broke the document, which must be thrown away. */
  | { readonly kind: "poisoned" };

/** Whether an update is a well-formed one about nothing. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}

/** The most ticks one change may add to a clock; more is no plan but an attack. */
const maxClockStep = 1 << 24;

/** What reading a change told: it may be applied, it cannot be read, or it speaks for someone else. */
export type Inspected =
  /** Acceptable; `author` is the client whose clock it extends, when it is exactly one. */
  | { readonly ok: true; readonly author: number | null }
  | { readonly ok: false; readonly objection: "invalid" | "foreign" };

/**
 * Read a change without touching the document. `isForeign` tells whether a client id belongs to
 * another live connection; a change that extends such a clock is refused, since it would make the
 * server take that person's later work for already known.
 */
export function inspectChange(
  doc: Y.Doc,
  update: Uint8Array,
  isForeign: (clientId: number) => boolean,
): Inspected {
  try {
    Y.decodeUpdate(update);
    const { to } = Y.parseUpdateMeta(update);
    const extended: number[] = [];
    for (const [clientId, end] of to) {
      const known = Y.getState(doc.store, clientId);
      if (!Number.isSafeInteger(end) || end - known > maxClockStep)
        return { ok: false, objection: "invalid" };
      if (end <= known) continue;
      if (isForeign(clientId)) return { ok: false, objection: "foreign" };
      extended.push(clientId);
    }
    return { ok: true, author: extended.length === 1 ? (extended[0] ?? null) : null };
  } catch {
    return { ok: false, objection: "invalid" };
  }
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

/**
 * Apply an inspected change. `allowPending` is how many bytes of it may wait for missing prerequisites;
 * when more would, the waiting part is dropped, and the caller must not acknowledge it.
 */
export function applyChange(doc: Y.Doc, update: Uint8Array, allowPending: number): Applied {
  const { store } = doc;
  const structs = store.pendingStructs;
  // Yjs changes this object in place, so it is copied to be able to return to it.
  const savedStructs =
    structs === null ? null : { missing: new Map(structs.missing), update: structs.update };
  const savedDs = store.pendingDs;
  const deltas: Uint8Array[] = [];
  const collect = (delta: Uint8Array) => deltas.push(delta);
  doc.on("update", collect);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return { kind: "poisoned" };
  } finally {
    doc.off("update", collect);
  }
  const waits = !waitsAnew(doc, savedStructs, savedDs)
    ? "no"
    : pendingBytes(doc) <= allowPending
      ? "kept"
      : "dropped";
  if (waits === "dropped") {
    store.pendingStructs = savedStructs;
    store.pendingDs = savedDs;
  }
  const [first] = deltas;
  if (first === undefined) return { kind: "taken", delta: null, waits };
  return { kind: "taken", delta: deltas.length === 1 ? first : Y.mergeUpdates(deltas), waits };
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

/** Whether a document already holds everything an update says. Throws when the update is unreadable. */
export function holdsAlready(doc: Y.Doc, update: Uint8Array): boolean {
  return isEmptyUpdate(update) || Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}
