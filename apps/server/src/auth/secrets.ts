import { createHash, randomBytes } from "node:crypto";

/** A new secret of 192 bits, safe in a URL, a header and a cookie. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** A new public id of 96 bits, for boards and links. */
export function newPublicId(): string {
  return randomBytes(12).toString("base64url");
}

/** The form in which a secret is kept: its SHA-256 in hexadecimal. Secrets are random, so no salt is needed. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A stable public id for one person on one board, which tells nothing about them elsewhere. */
export function personId(principal: string, board: string): string {
  return createHash("sha256").update(`person:${board}:${principal}`).digest("base64url").slice(0, 16);
}
