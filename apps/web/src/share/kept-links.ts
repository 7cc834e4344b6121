import { type Role, roles } from "@throughline/protocol";
import * as v from "valibot";

/**
 * A link this browser made, with its secret: the server keeps only a hash, so this is the only place where
 * a link can be shown again. `id` is the server's name for it; the links a board is born with have none here.
 */
export interface KeptLink {
  readonly secret: string;
  readonly id?: string;
}

export type KeptLinks = Partial<Record<Role, KeptLink>>;

const KEY = "throughline.links.";
const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,200}$/));
const link = v.union([v.object({ secret, id: v.string() }), v.object({ secret })]);

/** The links of a board that this browser can show. Junk in storage is left out. */
export function readKeptLinks(boardId: string, storage: Pick<Storage, "getItem"> = localStorage): KeptLinks {
  const kept: KeptLinks = {};
  const stored = readStored(boardId, storage);
  for (const role of roles) {
    const read = v.safeParse(link, stored[role]);
    if (read.success) kept[role] = read.output;
  }
  return kept;
}

/** Keeps the link of a role, in place of the one before; null forgets it. */
export function keepLink(
  boardId: string,
  role: Role,
  kept: KeptLink | null,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
): void {
  const { [role]: _before, ...others } = readKeptLinks(boardId, storage);
  try {
    storage.setItem(KEY + boardId, JSON.stringify(kept ? { ...others, [role]: kept } : others));
  } catch {
    // A forbidden storage only means that links have to be made anew to be shown.
  }
}

function readStored(boardId: string, storage: Pick<Storage, "getItem">): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY + boardId) ?? "null");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
