import type { Role } from "@throughline/protocol";
import { hashSecret, newPublicId, newSecret } from "../auth/secrets.ts";
import type { NewLink } from "../storage/directory.ts";

/** A link as it is stored, beside the only copy of its secret, in the path that opens the board. */
export function makeLink(
  board: string,
  role: Role,
  expires: number | null,
  at: number,
): { readonly entry: NewLink; readonly path: string } {
  const secret = newSecret();
  const entry: NewLink = { id: newPublicId(), role, secretHash: hashSecret(secret), created: at, expires };
  return { entry, path: `/b/${board}#k=${secret}` };
}
