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

const sessionPrefix = "session:";

/** Who the caller is to others on this board: the same id and name that presence shows. */
export function describePerson({ principal, board, name }: Access): { id: string; name: string } {
  return { id: personId(principal, board), name };
}

/** Whether a link opens its board at this moment (milliseconds since 1970). */
export function isLive(link: LinkEntry, now: number): boolean {
  return link.revoked === null && (link.expires === null || link.expires > now);
}

/** The right a browser session holds: the strongest of its live links. */
export async function accessBySession(
  directory: BoardDirectory,
  session: string | null,
  board: string,
): Promise<Access | null> {
  return session === null ? null : strongestGrant(directory, hashSecret(session), board);
}

async function strongestGrant(
  directory: Pick<BoardDirectory, "listGrants">,
  sessionHash: string,
  board: string,
): Promise<Access | null> {
  let best: Access | null = null;
  for (const { link, name } of await directory.listGrants(sessionHash, board)) {
    if (!isLive(link, Date.now())) continue;
    if (best !== null && isAtLeast(best.role, link.role)) continue;
    best = { board, role: link.role, link, name, principal: principalOf(sessionHash), isPersonal: true };
  }
  return best;
}

/** The principal of a browser, from the hash of the token in its cookie. */
export function principalOf(sessionHash: string): string {
  return sessionPrefix + sessionHash;
}

/** The hash of the token in a browser's cookie, from its principal. */
export function hashOfPrincipal(principal: string): string {
  return principal.slice(sessionPrefix.length);
}

/** Someone who came in: by which link, as what, and who they are across requests. */
export interface Entrant {
  readonly board: string;
  readonly link: string;
  readonly role: Role;
  readonly principal: string;
  readonly isPersonal: boolean;
}

/**
 * Why someone may not stay as they are, by what the directory has now; `null` when they may. Who has another
 * right now, weaker or stronger, is to come in again by it; who has none left is sent away for good.
 */
export async function judgeStay(
  directory: Pick<BoardDirectory, "readLink" | "listGrants">,
  { board, link, role, principal, isPersonal }: Entrant,
): Promise<CloseName | null> {
  const entry = await directory.readLink(link);
  if (entry === null) return "boardDeleted";
  const best = isPersonal ? await strongestGrant(directory, hashOfPrincipal(principal), board) : null;
  if (best !== null && best.role !== role) return "rejoin";
  if (isLive(entry, Date.now())) return null;
  return best === null ? "notAuthenticated" : "rejoin";
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
