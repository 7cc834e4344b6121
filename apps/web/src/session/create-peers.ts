import { type Role, readPresence } from "@throughline/protocol";
import type { Awareness } from "y-protocols/awareness";
import { addListener } from "../live/add-listener.ts";
import { firstPresence } from "./first-presence.ts";
import type { Identity } from "./identity.ts";
import type { Peer, Peers } from "./peers.ts";

/** How time passes, so that tests need not wait. */
export interface PeersClock {
  now(): number;
  /** Runs once before the next frame is drawn. */
  frame(run: () => void): void;
  later(run: () => void, milliseconds: number): () => void;
}

/** At most 30 messages a second leave this page. */
const SHARE_EVERY = 1000 / 30;
const NONE: readonly Peer[] = Object.freeze([]);

const browserClock: PeersClock = {
  now: () => performance.now(),
  frame: (run) => void requestAnimationFrame(run),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * The people of one board, read from its awareness. What others send is sanitised before anyone sees it;
 * nothing here touches a record. `dispose` stops listening and leaves the awareness as it is.
 */
export function createPeers(
  awareness: Awareness,
  identity: Identity & { readonly id: string; readonly role: Role },
  clock: PeersClock = browserClock,
): Peers & { setRole(role: Role): void; dispose(): void } {
  const listeners = new Set<() => void>();
  const rosterListeners = new Set<() => void>();
  const { id, name, color, role } = identity;
  let me = firstPresence({ id, name, color, role });
  let everyone = NONE;
  let roster = NONE;
  let read = new Map<unknown, Peer>();
  let framed = false;
  let sentAt = Number.NEGATIVE_INFINITY;
  let unsent: (() => void) | null = null;

  const send = () => {
    unsent?.();
    unsent = null;
    sentAt = clock.now();
    awareness.setLocalState({ ...me });
  };
  const sendSoon = () => {
    if (unsent) return;
    const wait = sentAt + SHARE_EVERY - clock.now();
    if (wait <= 0) send();
    else unsent = clock.later(send, wait);
  };
  const readAll = () => {
    framed = false;
    const next = new Map<unknown, Peer>();
    const list: Peer[] = [];
    for (const [clientId, state] of awareness.getStates()) {
      if (clientId === awareness.clientID) continue;
      // A state object is never changed in place, so one that was read before need not be read again.
      const peer = read.get(state) ?? readPeer(clientId, state);
      if (!peer) continue;
      next.set(state, peer);
      list.push(peer);
    }
    read = next;
    if (sameList(list, everyone)) return;
    list.sort((one, other) => one.clientId - other.clientId);
    everyone = list;
    const rosterMoved = rosterKey(list) !== rosterKey(roster);
    if (rosterMoved) roster = list;
    for (const listener of listeners) listener();
    if (rosterMoved) for (const listener of rosterListeners) listener();
  };
  const onChange = () => {
    if (framed) return;
    framed = true;
    clock.frame(readAll);
  };
  awareness.on("change", onChange);
  send();

  return {
    others: () => everyone,
    me: () => me,
    clientId: () => awareness.clientID,
    share(patch) {
      me = { ...me, ...patch };
      sendSoon();
    },
    rename(name, color) {
      me = { ...me, user: { ...me.user, name, color } };
      sendSoon();
      for (const listener of rosterListeners) listener();
    },
    setRole(role) {
      if (role === me.user.role) return;
      me = { ...me, user: { ...me.user, role } };
      sendSoon();
    },
    subscribe: (listener) => addListener(listeners, listener),
    roster: () => roster,
    subscribeRoster: (listener) => addListener(rosterListeners, listener),
    dispose() {
      unsent?.();
      unsent = null;
      awareness.off("change", onChange);
      listeners.clear();
      rosterListeners.clear();
    },
  };
}

function readPeer(clientId: number, state: unknown): Peer | null {
  const presence = readPresence(state);
  // A connection that has not said its name yet is nobody to show.
  return presence?.user.name ? { clientId, presence } : null;
}

function sameList(one: readonly Peer[], other: readonly Peer[]): boolean {
  return one.length === other.length && one.every((peer) => other.includes(peer));
}

function rosterKey(list: readonly Peer[]): string {
  return JSON.stringify(
    list.map(({ clientId, presence: { user, following, active } }) => [clientId, user, following, active]),
  );
}
