import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import {
  createPlaceFinder,
  type Found,
  type PlaceFinder,
  referencesOf,
  type Struct,
  type Tick,
} from "./find-place.ts";
import { speaksForAnother } from "./guard-talk.ts";
import type { UpdateScan } from "./scan-update.ts";
import { mayWriteAt, type Writer } from "./talk-rights.ts";

/** How often what builds on something left out is looked for; hostile tangles would need more, and are given up. */
const mostPasses = 20;

type Range = readonly [start: number, end: number];

/**
 * What of a change to a talk its writer may make by themselves: of each client's structs those before the first that
 * stands where they may not write, or builds on something left out; and the deletions of what is theirs to delete.
 * `null` when that is nothing, or takes too long to find. Touches no document.
 */
export function takePermittedPart(
  doc: Y.Doc,
  update: Uint8Array,
  { deletes }: UpdateScan,
  writer: Writer,
): Uint8Array | null {
  const { structs } = Y.decodeUpdate(update);
  const finder = createPlaceFinder(doc, structs);
  const may = (found: Found) =>
    found.kind === "nowhere" || (found.kind === "at" && mayWriteAt(writer, found.place));
  const ends = findEnds(doc, structs, finder, may, writer);
  if (!shorten(doc, structs, ends)) return null;
  const taken = structs.filter(
    (struct) => isNew(doc, struct) && struct.id.clock < (ends.get(struct.id.client) ?? 0),
  );
  const deleted = new Map<number, Range[]>();
  for (const [client, bounds] of deletes) {
    const ranges = findDeletions(doc, client, bounds, ends.get(client) ?? 0, (item) =>
      mayWriteAt(writer, finder.placeOf(item)),
    );
    if (ranges.length > 0) deleted.set(client, ranges);
  }
  return taken.length === 0 && deleted.size === 0 ? null : encode(taken, deleted);
}

function isNew(doc: Y.Doc, struct: Struct): boolean {
  const { client, clock } = struct.id;
  return !(struct instanceof Y.Skip) && clock + struct.length > Y.getState(doc.store, client);
}

/** How far each client's structs may be taken, if all they build on is. */
function findEnds(
  doc: Y.Doc,
  structs: readonly Struct[],
  finder: PlaceFinder,
  may: (found: Found) => boolean,
  writer: Writer,
): Map<number, number> {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (!isNew(doc, struct)) continue;
    const known = Y.getState(doc.store, client);
    const end = ends.get(client) ?? (speaksForAnother(doc, client, writer) ? 0 : known);
    ends.set(client, end);
    // Behind a gap, or behind something that may not be written.
    if (clock > end) continue;
    const isPermitted = referencesOf(struct).every((reference) =>
      may("root" in reference ? { kind: "at", place: reference } : finder.find(reference)),
    );
    const isJoined = clock >= known || may(finder.find({ client, clock: known - 1 }));
    if (isPermitted && isJoined) ends.set(client, clock + struct.length);
  }
  return ends;
}

/** Leave out what builds on something left out. False when that goes on for too long. */
function shorten(doc: Y.Doc, structs: readonly Struct[], ends: Map<number, number>): boolean {
  const isTaken = ({ client, clock }: Tick) =>
    clock < Y.getState(doc.store, client) || clock < (ends.get(client) ?? 0);
  for (let pass = 0; pass < mostPasses; pass++) {
    let isShorter = false;
    for (const struct of structs) {
      const { client, clock } = struct.id;
      if (!isNew(doc, struct) || clock >= (ends.get(client) ?? 0)) continue;
      if (referencesOf(struct).every((reference) => "root" in reference || isTaken(reference))) continue;
      ends.set(client, clock);
      isShorter = true;
    }
    if (!isShorter) return true;
  }
  return false;
}

function findDeletions(
  doc: Y.Doc,
  client: number,
  bounds: readonly number[],
  end: number,
  may: (item: Y.Item) => boolean,
): Range[] {
  const known = Y.getState(doc.store, client);
  const structs = doc.store.clients.get(client) ?? [];
  const ranges: Range[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const [from = 0, to = 0] = bounds.slice(i, i + 2);
    for (let at = from < known ? Y.findIndexSS(structs, from) : structs.length; at < structs.length; at++) {
      const struct = structs[at];
      if (struct === undefined || struct.id.clock >= to) break;
      if (!(struct instanceof Y.Item) || struct.deleted || !may(struct)) continue;
      ranges.push([Math.max(from, struct.id.clock), Math.min(to, struct.id.clock + struct.length)]);
    }
    // Of what comes with the change, all that is taken stands where its writer may delete too.
    if (Math.min(to, end) > Math.max(from, known)) ranges.push([Math.max(from, known), Math.min(to, end)]);
  }
  return ranges;
}

/** An update of these structs, in their order, and deletions. */
function encode(structs: readonly Struct[], deleted: ReadonlyMap<number, readonly Range[]>): Uint8Array {
  const sections = new Map<number, Struct[]>();
  for (const struct of structs) {
    const section = sections.get(struct.id.client) ?? [];
    section.push(struct);
    sections.set(struct.id.client, section);
  }
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, sections.size);
  for (const [client, section] of sections) {
    encoding.writeVarUint(restEncoder, section.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, section[0]?.id.clock ?? 0);
    for (const struct of section) struct.write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, deleted.size);
  for (const [client, ranges] of deleted) {
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, ranges.length);
    for (const [start, end] of ranges) {
      encoding.writeVarUint(restEncoder, start);
      encoding.writeVarUint(restEncoder, end - start);
    }
  }
  return encoder.toUint8Array();
}
