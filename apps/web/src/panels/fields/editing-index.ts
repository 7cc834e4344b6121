import type { Peer, Peers } from "../../session/peers.ts";

/** Who edits which field, by record and field; told only to those who ask about that field. */
export interface EditingIndex {
  /** The person typing in a field now; the same object until their name or colour changes. */
  at(key: string): Editor | undefined;
  /** Everyone typing in a record now, by field; the same map until that changes. */
  inRecord(id: string): ReadonlyMap<string, Editor>;
  /** The person who was seen typing there last, for saying whose value arrived. */
  lastAt(key: string): string | undefined;
  /** Tells about one field by its `draftKey`, or about a whole record by its id. */
  subscribe(key: string, listener: () => void): () => void;
}

const NOBODY: ReadonlyMap<string, Editor> = new Map();

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
  let records = new Map<string, ReadonlyMap<string, Editor>>();
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
    const before = { editors, records };
    editors = next;
    records = byRecord(next, records);
    for (const [key, told] of listeners) {
      if (before.editors.get(key) === next.get(key) && before.records.get(key) === records.get(key)) continue;
      for (const listener of told) listener();
    }
  };

  return {
    at: (key) => editors.get(key),
    inRecord: (id) => records.get(id) ?? NOBODY,
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

/** The editors of each record, keeping the maps that did not change. */
function byRecord(
  editors: ReadonlyMap<string, Editor>,
  before: ReadonlyMap<string, ReadonlyMap<string, Editor>>,
): Map<string, ReadonlyMap<string, Editor>> {
  const records = new Map<string, Map<string, Editor>>();
  for (const [key, editor] of editors) {
    const slash = key.indexOf("/");
    const id = key.slice(0, slash);
    const fields = records.get(id) ?? new Map<string, Editor>();
    records.set(id, fields.set(key.slice(slash + 1), editor));
  }
  return new Map(
    [...records].map(([id, fields]) => {
      const known = before.get(id);
      const same = known?.size === fields.size && [...fields].every(([name, one]) => known.get(name) === one);
      return [id, same && known ? known : fields];
    }),
  );
}
