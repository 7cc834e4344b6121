import type { Role } from "@throughline/protocol";
import { lensIdIn } from "../../lenses/lens-address.ts";
import type { Peer } from "../../session/peers.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { findConnection } from "./find-connection.ts";

/** Somebody else on this board, once however many windows they have open. */
export interface PersonHere {
  readonly id: string;
  /** The connection whose view is theirs now. */
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
  readonly role: Role;
  readonly active: boolean;
  /** The lens they look through, by its id. */
  readonly lens: string;
  /** When they raised their hand, by the server's clock; null while it is down. */
  readonly hand: number | null;
  /** The step they are done with; empty for none. */
  readonly done: string;
  /** They follow the connection asked for. */
  readonly followsMe: boolean;
  /** It is myself, in another window. */
  readonly isMe: boolean;
}

type Me = Pick<BoardSession, "person"> & { readonly peers: Pick<BoardSession["peers"], "clientId"> };

/**
 * Everyone else: raised hands first, in the order in which they went up, then by name. The session says who
 * I am.
 */
export function gatherPeople(others: readonly Peer[], session: Me): readonly PersonHere[] {
  const byPerson = new Map<string, Peer[]>();
  for (const peer of others) {
    // Somebody whom the server has not named yet is nobody's other window.
    const key = peer.presence.user.id || `connection ${peer.clientId}`;
    const known = byPerson.get(key);
    if (known) known.push(peer);
    else byPerson.set(key, [peer]);
  }
  const people = [...byPerson.values()].flatMap((peers) => gather(peers, session) ?? []);
  return people.sort(
    (one, other) =>
      compareHands(one.hand, other.hand) ||
      compareText(one.name, other.name) ||
      one.clientId - other.clientId,
  );
}

function gather(peers: readonly Peer[], session: Me): PersonHere | null {
  const [first] = peers;
  const peer = first && findConnection(peers, first.presence.user.id);
  if (!peer) return null;
  const { user, lens } = peer.presence;
  const me = String(session.peers.clientId());
  const hands = peers.flatMap(({ presence }) => presence.room?.hand ?? []);
  return {
    id: user.id,
    clientId: peer.clientId,
    name: user.name,
    color: user.color,
    role: user.role,
    active: peers.some(({ presence }) => presence.active),
    lens: lensIdIn(lens || "map"),
    hand: hands.length > 0 ? Math.min(...hands) : null,
    done: peers.find(({ presence }) => presence.room?.done)?.presence.room?.done ?? "",
    followsMe: peers.some(({ presence }) => presence.following === me),
    isMe: user.id !== "" && user.id === session.person(),
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function compareHands(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one - other;
}
