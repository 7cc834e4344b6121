import { createPrivateKey, createPublicKey, hkdfSync } from "node:crypto";

/** Both halves of the seal of one activity, each the 32 raw bytes of X25519 (RFC 7748) in base64url. */
export interface SealKeys {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** What stands before the raw bytes of an X25519 key in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from("302e020100300506032b656e04220420", "hex");
const keyBytes = 32;

/**
 * The keys with which the ballots of one activity are sealed and opened: always the same for the same secret, board and
 * activity, and telling nothing about any other (HKDF with SHA-256, RFC 5869). Nothing needs to be stored for them.
 * The caller ensures that neither name holds a slash.
 */
export function makeSealKeys(secret: Uint8Array, board: string, activity: string): SealKeys {
  const purpose = `throughline seal/${board}/${activity}`;
  const raw = Buffer.from(hkdfSync("sha256", secret, "", purpose, keyBytes));
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, raw]), format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return { publicKey: String(x), secretKey: raw.toString("base64url") };
}
