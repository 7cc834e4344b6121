/**
 * Random numbers that are the same on every machine: sfc32 ("small fast counting", Chris Doty-Humphrey,
 * PractRand), which needs 32-bit additions, shifts and exclusive-ors only. Each item has a stream of its
 * own, started from its id, so adding, removing or reordering other items changes none of its draws: the
 * runs before and after an edit differ by the edit alone (common random numbers).
 */
export interface RandomStreams {
  /** Four words of 32 bits for each stream. */
  readonly words: Int32Array;
}

/** Draws that sfc32 throws away after seeding, as its author does. */
const WARM_UP = 12;

/** One stream for each id; the same id and seed always start the same stream. */
export function createStreams(ids: readonly string[], seed: number): RandomStreams {
  const words = new Int32Array(ids.length * 4);
  const streams = { words };
  const discarded = new Uint32Array(WARM_UP);
  ids.forEach((id, stream) => {
    words[stream * 4] = hashText(id, seed | 0);
    words[stream * 4 + 1] = hashText(id, (seed | 0) ^ 0x5bd1e995);
    words[stream * 4 + 2] = hashText(id, (seed | 0) ^ 0x1b873593);
    words[stream * 4 + 3] = 1;
    drawWords(streams, stream, discarded, WARM_UP);
  });
  return streams;
}

/** Writes the next `count` whole numbers of a stream, 0 to 2^32 - 1, to the front of `out`. */
export function drawWords({ words }: RandomStreams, stream: number, out: Uint32Array, count: number): void {
  const at = stream * 4;
  let a = words[at] as number;
  let b = words[at + 1] as number;
  let c = words[at + 2] as number;
  let counter = words[at + 3] as number;
  for (let draw = 0; draw < count; draw++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    out[draw] = word;
  }
  words[at] = a;
  words[at + 1] = b;
  words[at + 2] = c;
  words[at + 3] = counter;
}

/** A 32-bit hash of a text: FNV-1a over its UTF-16 units, mixed by MurmurHash3's finalizer. */
function hashText(text: string, basis: number): number {
  let hash = basis ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
