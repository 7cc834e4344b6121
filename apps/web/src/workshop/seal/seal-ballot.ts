import { x25519 } from "@noble/curves/ed25519.js";
import { type BallotPlace, ballotCipher, KEY_BYTES } from "./ballot-cipher.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

/** The first byte of a sealed ballot says how it is sealed. */
export const FORM = 1;
/** A ballot is filled up to a multiple of this many bytes, so that its length tells little. */
export const STEP = 512;

/**
 * Seals a ballot for the holder of the other half of a public key: an X25519 key of its own for each ballot, HKDF and
 * XChaCha20-Poly1305. `content` is any JSON; the public key is 32 bytes in base64url. The text is base64url too.
 * Null where the public key is none. Works without `crypto.subtle`, which browsers keep from plain http.
 */
export function sealBallot(content: unknown, publicKey: string, place: BallotPlace): string | null {
  const recipient = fromBase64Url(publicKey);
  if (recipient?.length !== KEY_BYTES) return null;
  try {
    const own = x25519.keygen();
    const shared = x25519.getSharedSecret(own.secretKey, recipient);
    const body = ballotCipher(shared, own.publicKey, recipient, place).encrypt(fillUp(content));
    const sealed = new Uint8Array(1 + KEY_BYTES + body.length);
    sealed[0] = FORM;
    sealed.set(own.publicKey, 1);
    sealed.set(body, 1 + KEY_BYTES);
    return toBase64Url(sealed);
  } catch {
    return null;
  }
}

/** The content as JSON with spaces behind it, which reading skips. */
function fillUp(content: unknown): Uint8Array {
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const filled = new Uint8Array(Math.ceil(plain.length / STEP) * STEP).fill(32);
  filled.set(plain);
  return filled;
}
