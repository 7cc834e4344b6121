import * as decoding from "lib0/decoding";

/** What is counted while an update is read. */
export interface ContentCount {
  /** Values inside items; each becomes an object or a number in memory. */
  values: number;
  /** Items that hold a type of their own, and so may hold further items. */
  types: number;
  /** Names of the formats that texts are marked with. */
  readonly formats: Set<string>;
}

/** How deep values may nest: a browser's stack must stand reading, copying and writing them. */
const maxDepth = 100;
const typeNames = 7;
const namedTypes = new Set([3, 5]);

/**
 * Read past the content of one item and tell its length in clock ticks. `kind` is the low five bits of the
 * item's info byte. Throws when it is none that Yjs reads, when it is empty, or when it nests too deep.
 */
export function scanContent(decoder: decoding.Decoder, kind: number, count: ContentCount): number {
  switch (kind) {
    case 1:
      return decoding.readVarUint(decoder);
    case 2: {
      const length = decoding.readVarUint(decoder);
      for (let i = 0; i < length; i++) {
        const text = decoding.readVarString(decoder);
        if (text !== "undefined") scanJson(text, count);
      }
      return length;
    }
    case 3:
      decoding.readVarUint8Array(decoder);
      return 1;
    case 4:
      return decoding.readVarString(decoder).length;
    case 5:
      scanJson(decoding.readVarString(decoder), count);
      return 1;
    case 6:
      count.formats.add(decoding.readVarString(decoder));
      scanJson(decoding.readVarString(decoder), count);
      return 1;
    case 7: {
      const type = decoding.readVarUint(decoder);
      if (type >= typeNames) throw new Error("No such type");
      if (namedTypes.has(type)) decoding.readVarString(decoder);
      count.types += 1;
      return 1;
    }
    case 8: {
      const length = decoding.readVarUint(decoder);
      for (let i = 0; i < length; i++) scanAny(decoder, count, 0);
      return length;
    }
    case 9:
      decoding.readVarString(decoder);
      // A subdocument's options: Yjs reads them as an object without looking.
      if (decoding.peekUint8(decoder) !== 118) throw new Error("No options");
      scanAny(decoder, count, 0);
      return 1;
    default:
      throw new Error("No such content");
  }
}

/** Read past one value in lib0's own encoding. */
function scanAny(decoder: decoding.Decoder, count: ContentCount, depth: number): void {
  if (depth > maxDepth) throw new Error("Too deep");
  count.values += 1;
  const kind = decoding.readUint8(decoder);
  if (kind === 118) {
    const length = decoding.readVarUint(decoder);
    for (let i = 0; i < length; i++) {
      decoding.readVarString(decoder);
      scanAny(decoder, count, depth + 1);
    }
  } else if (kind === 117) {
    const length = decoding.readVarUint(decoder);
    for (let i = 0; i < length; i++) scanAny(decoder, count, depth + 1);
  } else if (kind === 125) decoding.readVarInt(decoder);
  else if (kind === 124) decoding.readFloat32(decoder);
  else if (kind === 123) decoding.readFloat64(decoder);
  else if (kind === 122) decoding.readBigInt64(decoder);
  else if (kind === 119) decoding.readVarString(decoder);
  else if (kind === 116) decoding.readVarUint8Array(decoder);
  else if (kind !== 127 && kind !== 126 && kind !== 121 && kind !== 120) throw new Error("No such value");
}

function scanJson(text: string, count: ContentCount): void {
  let level: unknown[] = [JSON.parse(text)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw new Error("Too deep");
    count.values += level.length;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
}
