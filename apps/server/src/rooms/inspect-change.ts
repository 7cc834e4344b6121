import * as Y from "yjs";
import { scanUpdate, type UpdateScan } from "./scan-update.ts";

/** What reading a change told: it may be applied, or why not. */
export type Inspected =
  /** Acceptable; `author` is the client whose clock it extends, when it is exactly one. */
  | { readonly ok: true; readonly author: number | null; readonly scan: UpdateScan }
  | { readonly ok: false; readonly objection: "invalid" }
  /** It speaks for someone else, or the document would hold too many things. */
  | { readonly ok: false; readonly objection: "foreign" | "too-much"; readonly scan: UpdateScan };

/** The most ticks one change may add to a clock; more is no plan but an attack. */
const maxClockStep = 1 << 24;
/** Each of these costs far more memory and time than the bytes it is stored in. */
const most = { structs: 500_000, values: 1_000_000, clients: 100_000, roots: 100, formats: 100 };

/** What is counted of a document without walking through it each time; an upper bound. */
const structCounts = new WeakMap<Y.Doc, number>();
const formatNames = new WeakMap<Y.Doc, Set<string>>();

/**
 * Read a change without touching the document. `isForeign` tells whether a client id belongs to someone
 * else; a change that extends such a clock is refused, since it would make the server take that person's
 * later work for already known.
 */
export function inspectChange(
  doc: Y.Doc,
  update: Uint8Array,
  isForeign: (clientId: number) => boolean,
): Inspected {
  const scan = scanUpdate(update);
  if (scan === null) return { ok: false, objection: "invalid" };
  const extended: number[] = [];
  for (const [clientId, { end }] of scan.ranges) {
    const known = Y.getState(doc.store, clientId);
    if (end - known > maxClockStep) return { ok: false, objection: "invalid" };
    if (end > known) extended.push(clientId);
  }
  if (extended.some(isForeign)) return { ok: false, objection: "foreign", scan };
  if (isTooMuch(doc, scan)) return { ok: false, objection: "too-much", scan };
  return { ok: true, author: extended.length === 1 ? (extended[0] ?? null) : null, scan };
}

/** Whether a document already holds everything an update says. */
export function holdsAlready(doc: Y.Doc, { ranges, deletes }: UpdateScan): boolean {
  for (const [clientId, { end }] of ranges) if (end > Y.getState(doc.store, clientId)) return false;
  for (const [clientId, ends] of deletes) {
    for (let i = 0; i < ends.length; i += 2) {
      if (!isDeletedAll(doc, clientId, ends[i] ?? 0, ends[i + 1] ?? 0)) return false;
    }
  }
  return true;
}

function isDeletedAll(doc: Y.Doc, clientId: number, start: number, end: number): boolean {
  const structs = doc.store.clients.get(clientId);
  if (structs === undefined || end > Y.getState(doc.store, clientId)) return false;
  for (let i = Y.findIndexSS(structs, start); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= end) return true;
    if (!struct.deleted) return false;
  }
  return true;
}

function isTooMuch(doc: Y.Doc, scan: UpdateScan): boolean {
  if (scan.values > most.values) return true;
  const newRoots = [...scan.roots].filter((name) => !doc.share.has(name)).length;
  if (newRoots > 0 && doc.share.size + newRoots > most.roots) return true;
  if (doc.store.clients.size + scan.ranges.size > most.clients && countNewClients(doc, scan) > 0) return true;
  return hasTooManyFormats(doc, scan) || hasTooManyStructs(doc, scan);
}

function countNewClients(doc: Y.Doc, { ranges }: UpdateScan): number {
  return [...ranges.keys()].filter((clientId) => !doc.store.clients.has(clientId)).length;
}

function hasTooManyStructs(doc: Y.Doc, { structs }: UpdateScan): boolean {
  let count = (structCounts.get(doc) ?? countStructs(doc)) + structs;
  if (count > most.structs) count = countStructs(doc) + structs;
  if (count > most.structs) return true;
  structCounts.set(doc, count);
  return false;
}

function countStructs(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) count += structs.length;
  return count;
}

/** Every format that a text may be in is copied for every place where one begins or ends. */
function hasTooManyFormats(doc: Y.Doc, { formats }: UpdateScan): boolean {
  if (formats.size === 0) return false;
  const names = formatNames.get(doc) ?? readFormats(doc);
  formatNames.set(doc, names);
  for (const name of formats) if (names.size < most.formats) names.add(name);
  return [...formats].some((name) => !names.has(name));
}

function readFormats(doc: Y.Doc): Set<string> {
  const names = new Set<string>();
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)
        names.add(struct.content.key);
    }
  }
  return names;
}
