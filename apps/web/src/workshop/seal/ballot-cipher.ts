import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** Whose ballot it is and in what: a ballot opens only under the very same three. */
export interface BallotPlace {
  readonly board: string;
  readonly activity: string;
  readonly person: string;
}

/** Bytes of an X25519 key, public or secret, and of what two of them share (RFC 7748). */
export const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const PURPOSE = new TextEncoder().encode("throughline ballot 1");

/**
 * The cipher of one ballot: key and nonce come from what the two keys share, by HKDF with SHA-256 (RFC 5869) over
 * both public keys, so that each ballot, which has a key pair of its own, has a key of its own. Throws where the
 * keys share nothing.
 */
export function ballotCipher(
  shared: Uint8Array,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
  { board, activity, person }: BallotPlace,
) {
  const salt = new Uint8Array(2 * KEY_BYTES);
  salt.set(ephemeral);
  salt.set(recipient, KEY_BYTES);
  const made = hkdf(sha256, shared, salt, PURPOSE, KEY_BYTES + NONCE_BYTES);
  const about = new TextEncoder().encode(JSON.stringify([board, activity, person]));
  return xchacha20poly1305(made.subarray(0, KEY_BYTES), made.subarray(KEY_BYTES), about);
}
