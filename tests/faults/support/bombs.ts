import { writeBytes } from "./write-bytes.ts";

const one = (value: number) => new Uint8Array([value]);

/** One section of structs by one client, from a tick on, without deletions. */
function section(client: number, clock: number, structs: readonly Uint8Array[]): Uint8Array {
  return writeBytes(1, structs.length, client, clock, structs, 0);
}

/** An update of a collected remain, which is how the ticks of another can be taken with a handful of bytes. */
const remain = (client: number, clock: number, length: number) =>
  section(client, clock, [writeBytes(one(0), length)]);

/** An update of a gap, and a text behind it in a root list. */
const behindGap = (client: number, clock: number, gap: number) =>
  section(client, clock, [writeBytes(one(10), gap), writeBytes(one(4), 1, "hostile", "forged")]);

/** A text in a root list, as one struct. */
const text = (client: number, clock: number, content: string) =>
  section(client, clock, [writeBytes(one(4), 1, "hostile", content)]);

/** One value in lib0's own encoding, in a root list. */
const value = (client: number, encoded: Uint8Array) =>
  section(client, 0, [writeBytes(one(8), 1, "hostile", 1, encoded)]);

/** Lists in lists in lists, as values. */
function nestedValues(client: number, depth: number): Uint8Array {
  const levels = new Uint8Array(2 * depth).map((_, i) => (i % 2 === 0 ? 117 : 1));
  return value(client, writeBytes(levels, one(126)));
}

/** Lists in lists in lists, as the JSON of an embed. */
const nestedJson = (client: number, depth: number) =>
  section(client, 0, [writeBytes(one(5), 1, "hostile", "[".repeat(depth) + "]".repeat(depth))]);

/** Maps in maps in maps, as types of their own; and a change to each of them, which tells all those around it. */
function nestedTypes(client: number, depth: number): readonly [Uint8Array, Uint8Array] {
  const first = writeBytes(one(7), 1, "hostile", 1);
  const inner = Array.from({ length: depth - 1 }, (_, i) => writeBytes(one(7 | 0x20), 0, client, i, "in", 1));
  const touched = Array.from({ length: depth }, (_, i) =>
    writeBytes(one(8 | 0x20), 0, client, i, "touched", 1, one(126)),
  );
  return [section(client, 0, [first, ...inner]), section(client, depth, touched)];
}

/** Deletes every part of a client's clock over and over: each range is looked for from its start to its end. */
function overlappingDeletions(client: number, count: number): Uint8Array {
  return writeBytes(
    0,
    1,
    client,
    count,
    Array.from({ length: count }, () => writeBytes(0, 2 ** 30)),
  );
}

/** Deletes every second tick of a client: what stood there in one piece falls into as many. */
function splittingDeletions(client: number, count: number): Uint8Array {
  return writeBytes(
    0,
    1,
    client,
    count,
    Array.from({ length: count }, (_, i) => writeBytes(2 * i, 1)),
  );
}

/** Texts that all want to stand at the start of a list, each before another end: each is compared with all before it. */
function crowdedPlace(client: number, count: number): readonly [Uint8Array, Uint8Array] {
  const ends = Array.from({ length: count }, (_, i) =>
    i === 0 ? writeBytes(one(4), 1, "hostile", "x") : writeBytes(one(0x84), client, i - 1, "x"),
  );
  const crowd = Array.from({ length: count }, (_, i) => writeBytes(one(0x44), client, i, "y"));
  return [section(client, 0, ends), section(client - 1, 0, crowd)];
}

/** A text in which formats of ever new names begin, and none ends: all are copied at every place. */
function formats(client: number, count: number): Uint8Array {
  const at = (i: number) => writeBytes(one(0x86), client, i, `f${i}`, "1");
  const letter = (i: number) => writeBytes(one(0x84), client, i, "x");
  const structs = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? at(i) : letter(i)));
  return section(client, 0, [writeBytes(one(4), 1, "hostile", "x"), ...structs]);
}

/** Each text under a root of its own, whose name is looked for among all of them. */
const roots = (client: number, count: number) =>
  section(
    client,
    0,
    Array.from({ length: count }, (_, i) => writeBytes(one(4), 1, `root ${i}`, "x")),
  );

/** So many clients with one tick each. */
const crowd = (count: number) =>
  writeBytes(
    count,
    Array.from({ length: count }, (_, i) => writeBytes(1, 1000 + i, 0, one(0), 1)),
    0,
  );

/** Things of one tick each, as small as they get, which do not merge. */
const dust = (client: number, count: number) =>
  section(
    client,
    0,
    Array.from({ length: count }, (_, i) =>
      i === 0
        ? writeBytes(one(8), 1, "hostile", 1, one(126))
        : writeBytes(one(0x48), client, i - 1, 1, one(126)),
    ),
  );

/** Updates that are small to send and dear to take, or that take what is not theirs. All are written by hand. */
export const bombs = {
  remain,
  behindGap,
  text,
  value,
  nestedValues,
  nestedJson,
  nestedTypes,
  overlappingDeletions,
  splittingDeletions,
  crowdedPlace,
  formats,
  roots,
  crowd,
  dust,
};
