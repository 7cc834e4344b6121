import { type CloseName, canFacilitate } from "@throughline/protocol";
import type { ClientAuthors } from "./client-authors.ts";
import type { Inspected } from "./inspect-change.ts";
import type { Member } from "./member.ts";
import type { PresenceRoom } from "./presence-room.ts";

/** Why a change was not taken, for the figures. */
export type ChangeFate =
  | "too-large"
  | "board-full"
  | "not-allowed"
  | "degraded"
  | "invalid"
  | "foreign-clock"
  | "poisoned"
  | "missing-prerequisite";

/** Why a change is not taken, and how its sender's connection is closed for it. */
export interface Objection {
  readonly reason: ChangeFate;
  readonly close: CloseName;
}

/** How things stand where a change would be made. */
export interface Standing {
  /** Whether the disk takes nothing at the moment. */
  readonly isFailing: boolean;
  /** Whether the board would be larger with it than a board may be. */
  readonly isFull: boolean;
  /** Whether its sender made the document be built again too often. */
  readonly isSuspect: boolean;
}

/** What is wrong with a change by someone who may write, before it is applied; `null` when nothing is. */
export function objectToChange(
  inspected: Inspected,
  { isFailing, isFull, isSuspect }: Standing,
): Objection | null {
  if (!inspected.ok && inspected.objection === "foreign") return { reason: "foreign-clock", close: "rejoin" };
  if (isFailing) return { reason: "degraded", close: "rejoin" };
  if (isFull || !inspected.ok) return { reason: "board-full", close: "changeTooLarge" };
  return isSuspect ? { reason: "poisoned", close: "rateLimited" } : null;
}

/**
 * Whether a client id belongs to someone else than this member. Where the people who wrote with an id before are
 * known, nobody else takes it by being here first.
 */
export function isForeign(
  presence: Pick<PresenceRoom, "ownerOf" | "isKeptFrom">,
  member: Member,
  clientId: number,
  authors: ClientAuthors | null,
): boolean {
  if (authors?.isAnothers(clientId, member.user.id)) return true;
  const owner = presence.ownerOf(clientId);
  // Who may not write has no work that could be lost, and may not stand in the way of who has.
  if (owner === member || owner?.canWrite === false) return false;
  const isHeld = owner === null ? presence.isKeptFrom(member, clientId) : !isSamePerson(owner, member);
  // Who runs the session may have written under another's key.
  if (!isHeld || (owner !== null && canFacilitate(owner.user.role))) return isHeld;
  // Programs that came in by one link are not told apart by who they are.
  return !member.isPersonal || authors?.authorOf(clientId) !== member.user.id;
}

/** Another tab of the same browser may bring what this one wrote and stored but never sent. */
function isSamePerson(one: Member, other: Member): boolean {
  return other.isPersonal && one.principal === other.principal;
}
