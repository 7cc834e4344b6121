import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Over the place of a change as well as its bytes, so that one in the place of another is noticed. */
export function sumOfChange(room: string, seq: number, update: Uint8Array): number {
  return crc32(update, crc32(`${room} ${seq}`));
}

/** SHA-256 in hexadecimal, as it is stored beside a snapshot. */
export function sumOfSnapshot(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
