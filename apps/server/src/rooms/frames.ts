import { MessageKind, type SyncKind } from "@throughline/protocol";
import * as encoding from "lib0/encoding";

/** An awareness frame about nobody: keeps a stock client's 30 second watchdog quiet. */
export const heartbeatFrame = new Uint8Array([MessageKind.awareness, 1, 0]);

/** One sync frame: a state vector for step 1, an update (encoding 1) for step 2 and update. */
export function syncFrame(kind: SyncKind, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** The frame that tells a client its change was not taken, with a sentence for people. */
export function permissionDeniedFrame(sentence: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MessageKind.auth);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, sentence);
  return encoding.toUint8Array(encoder);
}

/** One person's presence inside an awareness frame; `json` is `"null"` for someone who left. */
export function presenceEntry(clientId: number, clock: number, json: string): Uint8Array {
  const text = Buffer.from(json);
  const entry = Buffer.allocUnsafe(3 * mostVarUint + text.byteLength);
  let at = writeVarUint(entry, 0, clientId);
  at = writeVarUint(entry, at, clock);
  at = writeVarUint(entry, at, text.byteLength);
  entry.set(text, at);
  return entry.subarray(0, at + text.byteLength);
}

/** The same awareness frame for everyone, and for each of those it speaks of without them. */
export interface AwarenessFrames {
  readonly whole: Uint8Array;
  /** The frame without the entry at this place, in parts that share the memory of the whole. */
  without(place: number): readonly [Uint8Array, Uint8Array, Uint8Array];
}

/** Awareness frames made of entries encoded before. */
export function createAwarenessFrames(entries: readonly Uint8Array[]): AwarenessFrames {
  const starts: number[] = [];
  let size = 0;
  for (const { byteLength } of entries) {
    starts.push(size);
    size += byteLength;
  }
  const whole = awarenessFrame(entries);
  const body = whole.subarray(whole.byteLength - size);
  return {
    whole,
    without(place) {
      const start = starts[place] ?? size;
      const end = starts[place + 1] ?? size;
      const head = awarenessHead(entries.length - 1, size - (end - start));
      return [head, body.subarray(0, start), body.subarray(end)];
    },
  };
}

/** An awareness frame made of entries encoded before. */
export function awarenessFrame(entries: readonly Uint8Array[]): Uint8Array {
  const size = entries.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Buffer.concat([awarenessHead(entries.length, size), ...entries]);
}

/** The most bytes a safe integer takes. */
const mostVarUint = 8;

/** What comes before this many entries of this many bytes in an awareness frame. */
function awarenessHead(count: number, bytes: number): Uint8Array {
  const head = Buffer.allocUnsafe(1 + 3 * mostVarUint);
  head[0] = MessageKind.awareness;
  const countSize = writeVarUint(head, 1, count) - 1;
  const at = writeVarUint(head, 1, countSize + bytes);
  return head.subarray(0, writeVarUint(head, at, count));
}

/** Write a number as lib0 does, seven bits a byte, and tell where it ends. */
function writeVarUint(target: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  while (rest > 127) {
    target[at] = 128 | (rest & 127);
    // Not a shift: clocks are larger than 32 bits.
    rest = Math.floor(rest / 128);
    at += 1;
  }
  target[at] = rest;
  return at + 1;
}
