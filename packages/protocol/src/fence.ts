import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MessageKind } from "./message-kinds.ts";

/**
 * The frame `100 varbytes(varuint n)`. The server echoes it once everything it received before it on
 * the same socket is on disk. `n` is a non-negative safe integer the client chooses, growing.
 */
export function encodeFence(n: number): Uint8Array<ArrayBuffer> {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, n);
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, MessageKind.fence);
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body));
  return encoding.toUint8Array(frame);
}

/**
 * Read the body of a fence frame from a decoder that has already consumed the kind, as the entries
 * of a provider's `messageHandlers` do. `null` when it is not one well-formed number.
 */
export function readFence(decoder: decoding.Decoder): number | null {
  try {
    const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    const n = decoding.readVarUint(body);
    return decoding.hasContent(body) ? null : n;
  } catch {
    return null;
  }
}

/** Read a whole frame as a fence; `null` when it is any other frame or a broken one. */
export function decodeFence(frame: Uint8Array): number | null {
  try {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MessageKind.fence) return null;
    const n = readFence(decoder);
    return decoding.hasContent(decoder) ? null : n;
  } catch {
    return null;
  }
}
