import { x25519 } from "@noble/curves/ed25519.js";
import { type BallotPlace, ballotCipher, KEY_BYTES } from "./ballot-cipher.ts";
import { fromBase64Url } from "./base64url.ts";
import { FORM } from "./seal-ballot.ts";

/**
 * What a sealed ballot says, as unchecked JSON; null when it cannot be read: sealed for another key, changed since,
 * copied from another person, activity or board, or not a ballot at all. Never throws.
 */
export function openBallot(sealed: string, secretKey: string, place: BallotPlace): unknown {
  const secret = fromBase64Url(secretKey);
  const bytes = fromBase64Url(sealed);
  if (secret?.length !== KEY_BYTES || !bytes || bytes[0] !== FORM) return null;
  try {
    const ephemeral = bytes.slice(1, 1 + KEY_BYTES);
    const shared = x25519.getSharedSecret(secret, ephemeral);
    const cipher = ballotCipher(shared, ephemeral, publicOf(secretKey, secret), place);
    return JSON.parse(new TextDecoder().decode(cipher.decrypt(bytes.subarray(1 + KEY_BYTES)))) as unknown;
  } catch {
    return null;
  }
}

/** Ballots are opened many at a time with one key, whose other half takes as long to make as a ballot to open. */
let last: { readonly secretKey: string; readonly publicKey: Uint8Array } | null = null;

function publicOf(secretKey: string, secret: Uint8Array): Uint8Array {
  if (last?.secretKey !== secretKey) last = { secretKey, publicKey: x25519.getPublicKey(secret) };
  return last.publicKey;
}
