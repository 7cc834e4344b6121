import * as Y from "yjs";
import { dropPending, pendingBytes } from "./apply-change.ts";

/** What several changes, applied as one, did to a document. */
export type AppliedTogether =
  /** Taken; `delta` is what was new in them all, `null` when nothing was. What lacks prerequisites was dropped, by its place. */
  | { readonly kind: "taken"; readonly delta: Uint8Array | null; readonly incomplete: ReadonlySet<number> }
  /** They broke the document, which must be thrown away; `place` is the one that did, if one did. */
  | { readonly kind: "poisoned"; readonly place: number | null };

/**
 * Apply small inspected changes in one transaction. Each transaction costs a look at every client that ever wrote
 * on the board, and an encoding of what was new, which changes that come together can share. The caller ensures
 * that nothing in the document waits for prerequisites.
 */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[]): AppliedTogether {
  const deltas: Uint8Array[] = [];
  const incomplete = new Set<number>();
  let place: number | null = null;
  const collect = (delta: Uint8Array) => deltas.push(delta);
  doc.on("update", collect);
  try {
    Y.transact(
      doc,
      () => {
        for (const [at, update] of updates.entries()) {
          place = at;
          Y.applyUpdate(doc, update);
          if (pendingBytes(doc) === 0) continue;
          dropPending(doc);
          incomplete.add(at);
        }
        place = null;
      },
      null,
      false,
    );
  } catch {
    return { kind: "poisoned", place };
  } finally {
    doc.off("update", collect);
  }
  const [first] = deltas;
  if (first === undefined) return { kind: "taken", delta: null, incomplete };
  return { kind: "taken", delta: deltas.length === 1 ? first : Y.mergeUpdates(deltas), incomplete };
}
