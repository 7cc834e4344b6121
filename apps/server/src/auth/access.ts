import { type CloseName, cleanName, isAtLeast, type Role } from "@throughline/protocol";
import type { BoardDirectory, LinkEntry } from "../storage/directory.ts";
import { hashSecret, personId } from "./secrets.ts";

/** One caller's right to one board. */
export interface Access {
  readonly board: string;
  readonly role: Role;
  readonly link: LinkEntry;
  readonly name: string;
  /** Who it is across requests: a browser session, or a link for programs. Never shown. */
  readonly principal: string;
  /** Whether only one person can be behind this principal. */
  readonly isPersonal: boolean;
}

/** Who the caller is to others on this board: the same id and name that presence shows. */
export function describePerson({ principal, board, name }: Access): { id: string; name: string } {
  return { id: personId(principal, board), name };
}

/** Whether a link opens its board at this moment (milliseconds since 1970). */
export function isLive(link: LinkEntry, now: number): boolean {
  return link.revoked === null && (link.expires === null || link.expires > now);
}

/** Why nobody may stay who came in by this link, as the directory has it now; `null` when they may. */
export function refusalBy(link: LinkEntry | null, now: number): CloseName | null {
  if (link === null) return "boardDeleted";
  return isLive(link, now) ? null : "notAuthenticated";
}

/** The right a browser session holds: the strongest of its live links. */
export async function accessBySession(
  directory: BoardDirectory,
  session: string | null,
  board: string,
): Promise<Access | null> {
  if (session === null) return null;
  const sessionHash = hashSecret(session);
  let best: Access | null = null;
  for (const { link, name } of await directory.listGrants(sessionHash, board)) {
    if (!isLive(link, Date.now())) continue;
    if (best !== null && isAtLeast(best.role, link.role)) continue;
    best = { board, role: link.role, link, name, principal: `session:${sessionHash}`, isPersonal: true };
  }
  return best;
}

/** The right a link's secret gives, under a name of the caller's choice. */
export async function accessBySecret(
  directory: BoardDirectory,
  board: string,
  secret: string,
  name: string,
): Promise<Access | null> {
  const link = await directory.findLink(board, hashSecret(secret));
  if (link === null || !isLive(link, Date.now())) return null;
  const principal = `link:${link.id}`;
  return { board, role: link.role, link, name: cleanName(name) || "Guest", principal, isPersonal: false };
}
