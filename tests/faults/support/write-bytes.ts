import * as encoding from "lib0/encoding";

/** A number (as a varUint), a text (with its length before it), bytes as they are, or any of these in a row. */
export type BytePart = number | string | Uint8Array | readonly BytePart[];

/** Bytes put together from their parts. */
export function writeBytes(...parts: readonly BytePart[]): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder, parts);
  return encoding.toUint8Array(encoder);
}

function write(encoder: encoding.Encoder, part: BytePart): void {
  if (typeof part === "number") encoding.writeVarUint(encoder, part);
  else if (typeof part === "string") encoding.writeVarString(encoder, part);
  else if (part instanceof Uint8Array) encoding.writeUint8Array(encoder, part);
  else for (const inner of part) write(encoder, inner);
}
