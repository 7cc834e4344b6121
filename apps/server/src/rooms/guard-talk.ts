import * as Y from "yjs";
import {
  createPlaceFinder,
  type Found,
  type PlaceFinder,
  referencesOf,
  type Struct,
  type Tick,
} from "./find-place.ts";
import type { UpdateScan } from "./scan-update.ts";
import { mayWriteAt, ownerOfPlace, type Place, type Writer } from "./talk-rights.ts";

/**
 * What a change to a talk is: allowed; forbidden; or not to be judged yet, since it builds on something of its own
 * author's that is not here.
 */
export type TalkVerdict =
  | { readonly kind: "allowed" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "incomplete"; readonly lacks: Tick };

const allowed: TalkVerdict = { kind: "allowed" };
const forbidden: TalkVerdict = { kind: "forbidden" };
/** Up to where each client of a document was looked at, and the last place found that is somebody's own. */
const lastOwned = new WeakMap<Y.Doc, Map<number, { readonly upTo: number; readonly place: Place | null }>>();

/**
 * Judge a change to a talk before it is applied: everything new in it, structs and deletions, must stand where its
 * writer may write. What builds on something of another client that is neither in the document nor in the change is
 * forbidden, since nobody can tell where it will stand. `speaksFor` tells whether a client id is known as the
 * writer's own. The caller ensures that the update was scanned. Touches no document.
 */
export function guardTalk(
  doc: Y.Doc,
  update: Uint8Array,
  { ranges, deletes }: UpdateScan,
  writer: Writer,
  speaksFor: (clientId: number) => boolean,
): TalkVerdict {
  const { structs } = Y.decodeUpdate(update);
  const finder = createPlaceFinder(doc, structs);
  const isOwn = (client: number) =>
    (ranges.get(client)?.end ?? 0) > Y.getState(doc.store, client) ||
    speaksFor(client) ||
    authorOfClient(doc, client) === writer.id;
  let lacks: Tick | null = null;
  let isForbidden = false;

  /** Take note of where something new belongs. */
  function weigh(found: Found, client: number): void {
    if (found.kind === "at") isForbidden ||= !mayWriteAt(writer, found.place);
    else if (found.kind === "unknown") {
      if (found.lacks.client !== client && !isOwn(found.lacks.client)) isForbidden = true;
      else lacks ??= found.lacks;
    }
  }

  const next = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const known = Y.getState(doc.store, client);
    if (struct instanceof Y.Skip || clock + struct.length <= known) continue;
    const expected = next.get(client) ?? known;
    if (expected === known && known > 0 && speaksForAnother(doc, client, writer)) return forbidden;
    if (clock > expected) lacks ??= { client, clock: expected };
    next.set(client, clock + struct.length);
    weighStruct(struct, known, finder, weigh);
    if (isForbidden) return forbidden;
  }
  for (const [client, ends] of deletes) {
    for (let i = 0; i < ends.length && !isForbidden; i += 2)
      weighDeletion(doc, finder, { client, start: ends[i] ?? 0, end: ends[i + 1] ?? 0 }, weigh);
  }
  if (isForbidden) return forbidden;
  return lacks === null ? allowed : { kind: "incomplete", lacks };
}

type Weigh = (found: Found, client: number) => void;

function weighStruct(struct: Struct, known: number, finder: PlaceFinder, weigh: Weigh): void {
  const { client, clock } = struct.id;
  for (const reference of referencesOf(struct)) {
    if ("root" in reference) weigh({ kind: "at", place: reference }, client);
    else weigh(finder.find(reference), client);
  }
  // Of a struct that is known in part, Yjs puts the rest behind what is known, wherever that stands.
  if (clock < known) weigh(finder.find({ client, clock: known - 1 }), client);
}

function weighDeletion(
  doc: Y.Doc,
  finder: PlaceFinder,
  { client, start, end }: { readonly client: number; readonly start: number; readonly end: number },
  weigh: Weigh,
): void {
  const known = Y.getState(doc.store, client);
  const structs = doc.store.clients.get(client) ?? [];
  for (let i = start < known ? Y.findIndexSS(structs, start) : structs.length; i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= end) break;
    // A step 2 always carries every deletion, so only what is new in it counts.
    if (struct instanceof Y.Item && !struct.deleted)
      weigh({ kind: "at", place: finder.placeOf(struct) }, client);
  }
  for (let clock = Math.max(start, known); clock < end; ) {
    weigh(finder.find({ client, clock }), Number.NaN);
    const struct = finder.structAt({ client, clock });
    if (struct === null) return;
    clock = struct.id.clock + struct.length;
  }
}

/**
 * Whether a client id is another person's, by what was last written with it under somebody's own key. Going on with
 * its clock would make the server take that person's next word for already known.
 */
export function speaksForAnother(doc: Y.Doc, client: number, writer: Writer): boolean {
  const place = lastOwnedPlace(doc, client);
  return place !== null && !mayWriteAt(writer, place);
}

/** Whose a client id is, by what was last written with it under somebody's own key; `null` when nothing was. */
export function authorOfClient(doc: Y.Doc, client: number): string | null {
  const place = lastOwnedPlace(doc, client);
  return place === null ? null : ownerOfPlace(place);
}

/** Looks at each struct once, however often it is asked: a client may have written anything since. */
function lastOwnedPlace(doc: Y.Doc, client: number): Place | null {
  const known = lastOwned.get(doc) ?? new Map<number, { upTo: number; place: Place | null }>();
  lastOwned.set(doc, known);
  const { upTo, place: before } = known.get(client) ?? { upTo: 0, place: null };
  const structs = doc.store.clients.get(client) ?? [];
  const end = Y.getState(doc.store, client);
  let place = before;
  const { placeOf } = createPlaceFinder(doc, []);
  for (let i = structs.length - 1; i >= 0; i--) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock + struct.length <= upTo) break;
    if (!(struct instanceof Y.Item)) continue;
    const at = placeOf(struct);
    if (ownerOfPlace(at) === null) continue;
    place = at;
    break;
  }
  if (end > upTo) known.set(client, { upTo: end, place });
  return place;
}
