import type { Peer, Peers } from "../../session/peers.ts";

/** Who edits which field, by record and field; told only to those who ask about that field. */
export interface EditingIndex {
  /** The person typing in a field now; the same object until their name or colour changes. */
  at(key: string): Editor | undefined;
  /** The person who was seen typing there last, for saying whose value arrived. */
  lastAt(key: string): string | undefined;
  subscribe(key: string, listener: () => void): () => void;
}

export interface Editor {
  readonly name: string;
  readonly color: string;
}

const indexes = new WeakMap<Peers, EditingIndex>();

/** The index of one room. It follows the room only while someone asks. */
export function editingIndex(peers: Peers): EditingIndex {
  const known = indexes.get(peers);
  if (known) return known;
  const made = createEditingIndex(peers);
  indexes.set(peers, made);
  return made;
}

function createEditingIndex(peers: Peers): EditingIndex {
  const listeners = new Map<string, Set<() => void>>();
  const last = new Map<string, string>();
  let editors = new Map<string, Editor>();
  let seen: readonly Peer[] | undefined;
  let stop: (() => void) | undefined;

  const follow = () => {
    const others = peers.others();
    if (others === seen) return;
    seen = others;
    const next = new Map<string, Editor>();
    for (const { presence } of others) {
      if (!presence.editing) continue;
      const { name, color } = presence.user;
      const key = `${presence.editing.id}/${presence.editing.field}`;
      const before = editors.get(key);
      next.set(key, before?.name === name && before.color === color ? before : { name, color });
      last.set(key, name);
    }
    const before = editors;
    editors = next;
    for (const [key, told] of listeners) {
      if (before.get(key) === next.get(key)) continue;
      for (const listener of told) listener();
    }
  };

  return {
    at: (key) => editors.get(key),
    lastAt: (key) => last.get(key),
    subscribe(key, listener) {
      if (!stop) {
        stop = peers.subscribe(follow);
        follow();
      }
      const told = listeners.get(key) ?? new Set();
      listeners.set(key, told.add(listener));
      return () => {
        told.delete(listener);
        if (told.size === 0) listeners.delete(key);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        seen = undefined;
      };
    },
  };
}
