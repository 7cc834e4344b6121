import * as Y from "yjs";
import { dropPending, mostMs, pendingBytes } from "./apply-change.ts";
import { mergeAll } from "./room-doc.ts";
import { isTimeout, runWithin } from "./run-within.ts";
import { countParts, type UpdateScan } from "./scan-update.ts";

/** What several changes, applied as one, did to a document. `spent` is the milliseconds that each took, by its place. */
export type AppliedTogether = { readonly spent: readonly number[] } & (
  | /** Taken; `delta` is what was new in them all, `null` when nothing was. What lacks prerequisites was dropped, by its place. */
  { readonly kind: "taken"; readonly delta: Uint8Array | null; readonly incomplete: ReadonlySet<number> }
  /** They broke the document, which must be thrown away; `place` is the one that did, if one did. */
  | { readonly kind: "poisoned"; readonly place: number | null }
  /** Together they took too long and were cut off: the document must be thrown away. */
  | { readonly kind: "too-long" }
);

/** What is fewer than this cannot take long. */
const fewParts = 256;

/**
 * Apply small inspected changes in one transaction. Each transaction costs a look at every client that ever wrote
 * on the board, and an encoding of what was new, which changes that come together can share. The caller ensures
 * that nothing in the document waits for prerequisites.
 */
export function applyTogether(
  doc: Y.Doc,
  changes: readonly { readonly update: Uint8Array; readonly scan: UpdateScan }[],
): AppliedTogether {
  const spent: number[] = [];
  let startedAt = 0;
  const deltas: Uint8Array[] = [];
  const incomplete = new Set<number>();
  let place: number | null = null;
  const collect = (delta: Uint8Array) => deltas.push(delta);
  doc.on("update", collect);
  const apply = () =>
    Y.transact(
      doc,
      () => {
        for (const [at, { update }] of changes.entries()) {
          place = at;
          startedAt = performance.now();
          Y.applyUpdate(doc, update);
          spent[at] = performance.now() - startedAt;
          if (pendingBytes(doc) === 0) continue;
          dropPending(doc);
          incomplete.add(at);
        }
        place = null;
      },
      null,
      false,
    );
  try {
    const parts = changes.reduce((sum, { scan }) => sum + countParts(scan), 0);
    if (parts > fewParts) runWithin(mostMs, apply);
    else apply();
  } catch (error) {
    if (place !== null) spent[place] = performance.now() - startedAt;
    return isTimeout(error) ? { kind: "too-long", spent } : { kind: "poisoned", place, spent };
  } finally {
    doc.off("update", collect);
  }
  return { kind: "taken", delta: deltas.length === 0 ? null : mergeAll(deltas), incomplete, spent };
}
