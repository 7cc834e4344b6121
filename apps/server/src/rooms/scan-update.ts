import * as decoding from "lib0/decoding";
import { type ContentCount, scanContent } from "./scan-content.ts";

/** What an update says, without what is in it. */
export interface UpdateScan {
  /** The first tick each client's structs speak of, and the end of the last that is no gap; 0 when all are. */
  readonly ranges: ReadonlyMap<number, { readonly from: number; readonly end: number }>;
  /** Items and collected remains, without gaps. */
  readonly structs: number;
  /** Of these, how many hold a type of their own. */
  readonly types: number;
  /** Values inside items. */
  readonly values: number;
  /** Names of the root types written to. */
  readonly roots: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
  /** What is deleted of each client: start and end of each range in turn, ascending, never overlapping. */
  readonly deletes: ReadonlyMap<number, readonly number[]>;
  /** How many ranges that is. */
  readonly deletions: number;
}

/** How many things an update does to a document, one by one: what applying it takes grows with them. */
export function countParts({ structs, deletions }: UpdateScan): number {
  return structs + deletions;
}

const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const hasKey = 0x20;
const kindBits = 0x1f;
const gap = 10;

interface Reading extends ContentCount {
  readonly decoder: decoding.Decoder;
  readonly roots: Set<string>;
}

/**
 * Read an update (encoding 1) from its first byte to its last, more strictly than Yjs does: no bytes are left
 * over, nothing has length zero, no client comes twice, nothing builds on what comes after it, and no tick is
 * deleted twice. Every encoder of Yjs keeps to this; what does not makes Yjs throw half way, lose part of
 * it silently, or work without end. `null` when it cannot be read so. Touches no document.
 */
export function scanUpdate(update: Uint8Array): UpdateScan | null {
  const decoder = decoding.createDecoder(update);
  const reading: Reading = { decoder, roots: new Set(), formats: new Set(), values: 0, types: 0 };
  try {
    const { ranges, structs } = scanStructs(reading);
    const { deletes, count } = scanDeletes(decoder);
    if (decoding.hasContent(decoder)) return null;
    const { roots, formats, values, types } = reading;
    return { ranges, structs, roots, formats, values, types, deletes, deletions: count };
  } catch {
    return null;
  }
}

function scanStructs(reading: Reading) {
  const { decoder } = reading;
  const ranges = new Map<number, { from: number; end: number }>();
  let structs = 0;
  const sections = decoding.readVarUint(decoder);
  for (let i = 0; i < sections; i++) {
    const count = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    if (ranges.has(client)) throw new Error("A client comes twice");
    const range = { from: clock, end: 0 };
    ranges.set(client, range);
    for (let j = 0; j < count; j++) {
      const info = decoding.readUint8(decoder);
      const length =
        (info & kindBits) === 0 || info === gap
          ? decoding.readVarUint(decoder)
          : scanItem(reading, info, client, clock);
      if (length === 0) throw new Error("An empty struct");
      clock += length;
      if (!Number.isSafeInteger(clock)) throw new Error("A clock beyond all numbers");
      if (info === gap) continue;
      structs += 1;
      range.end = clock;
    }
  }
  return { ranges, structs };
}

function scanItem(reading: Reading, info: number, client: number, clock: number): number {
  const { decoder } = reading;
  if ((info & hasOrigin) !== 0) scanId(decoder, client, clock);
  if ((info & hasRightOrigin) !== 0) scanId(decoder, client, clock);
  if ((info & (hasOrigin | hasRightOrigin)) === 0) {
    if (decoding.readVarUint(decoder) === 1) reading.roots.add(decoding.readVarString(decoder));
    else scanId(decoder, client, clock);
    if ((info & hasKey) !== 0) decoding.readVarString(decoder);
  }
  return scanContent(decoder, info & kindBits, reading);
}

/** Read past the id of what an item builds on, which its own client must have made before it. */
function scanId(decoder: decoding.Decoder, ownClient: number, ownClock: number): void {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client === ownClient && clock >= ownClock) throw new Error("It builds on what comes later");
}

function scanDeletes(decoder: decoding.Decoder) {
  const deletes = new Map<number, number[]>();
  let count = 0;
  const clients = decoding.readVarUint(decoder);
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    if (deletes.has(client)) throw new Error("A client comes twice");
    const ends: number[] = [];
    deletes.set(client, ends);
    let last = 0;
    for (let j = 0; j < length; j++) {
      const start = decoding.readVarUint(decoder);
      const end = start + decoding.readVarUint(decoder);
      if (start < last || end <= start || !Number.isSafeInteger(end)) throw new Error("Ranges overlap");
      ends.push(start, end);
      last = end;
      count += 1;
    }
  }
  return { deletes, count };
}
