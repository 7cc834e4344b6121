import { LONGEST_TEXT, newId } from "@throughline/model";
import * as v from "valibot";
import { addListener } from "../../live/add-listener.ts";

/** Something written alone that nobody else sees yet. */
export interface Draft {
  /** Becomes the id of the proposal, so that publishing it twice makes one. */
  readonly id: string;
  readonly text: string;
  /** The kind of item it should become; empty: not said. */
  readonly kind: string;
  /** When it was first written, in milliseconds by the server's clock. */
  readonly written: number;
}

/** Whose drafts, and for what: a board, a round of private writing on it, and the person's id there. */
export interface DraftPlace {
  readonly board: string;
  readonly activity: string;
  readonly person: string;
}

/** What this browser keeps of private writing. Every page of the browser sees the same. */
export interface DraftShelf {
  /** In the order they were written; the same array until something changes. */
  list(place: DraftPlace): readonly Draft[];
  /** The rounds of a board for which this person has drafts here. */
  activities(board: string, person: string): readonly string[];
  /** Adds drafts or changes those of the same id. */
  put(place: DraftPlace, drafts: readonly Draft[]): void;
  remove(place: DraftPlace, ids: readonly string[]): void;
  /** Whether all of it survives closing the page: false where the browser refuses to store. */
  isKept(): boolean;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

const PREFIX = "throughline.proposal.";
const NONE: readonly Draft[] = Object.freeze([]);

const stored = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT)),
  kind: v.fallback(v.pipe(v.string(), v.maxLength(40)), ""),
  written: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
});

/** A draft with an id of its own. */
export function createDraft(text: string, kind: string, now: number): Draft {
  return { id: newId(), text: text.slice(0, LONGEST_TEXT), kind, written: Math.round(now) };
}

/**
 * Keeps drafts in the storage of this browser, each under a key of its own, so that two pages never write over each
 * other's. What storage refuses stays in this page.
 */
export function createDraftShelf(open: () => Storage = () => localStorage): DraftShelf {
  const listeners = new Set<() => void>();
  const unkept = new Map<string, string>();
  const read = new Map<string, readonly Draft[]>();
  const tell = () => {
    read.clear();
    for (const listener of [...listeners]) listener();
  };
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(PREFIX)) tell();
  };
  window.addEventListener("storage", onStorage);

  const keys = (prefix: string): readonly string[] => {
    const found = new Set([...unkept.keys()].filter((key) => key.startsWith(prefix)));
    try {
      const storage = open();
      for (let at = 0; at < storage.length; at++) {
        const key = storage.key(at);
        if (key?.startsWith(prefix)) found.add(key);
      }
    } catch {
      // A forbidden storage holds nothing.
    }
    return [...found];
  };
  const take = (key: string): Draft | null => {
    try {
      const value = v.safeParse(stored, JSON.parse(unkept.get(key) ?? open().getItem(key) ?? "null"));
      return value.success ? Object.freeze(value.output) : null;
    } catch {
      return null;
    }
  };

  return {
    list(place) {
      const prefix = prefixOf(place);
      const before = read.get(prefix);
      if (before) return before;
      const drafts = keys(prefix)
        .map(take)
        .filter((draft) => draft !== null);
      drafts.sort((one, other) => one.written - other.written || (one.id < other.id ? -1 : 1));
      const list = drafts.length === 0 ? NONE : Object.freeze(drafts);
      read.set(prefix, list);
      return list;
    },
    activities(board, person) {
      const prefix = `${PREFIX}${encode(board)}.${encode(person)}.`;
      const found = keys(prefix).map((key) => decode(key.slice(prefix.length).split(".")[0] ?? ""));
      return [...new Set(found)].sort();
    },
    put(place, drafts) {
      for (const draft of drafts) {
        const key = prefixOf(place) + draft.id;
        const value = JSON.stringify(draft);
        try {
          open().setItem(key, value);
          unkept.delete(key);
        } catch {
          unkept.set(key, value);
        }
      }
      tell();
    },
    remove(place, ids) {
      if (ids.length === 0) return;
      for (const id of ids) {
        const key = prefixOf(place) + id;
        unkept.delete(key);
        try {
          open().removeItem(key);
        } catch {
          // What could not be stored is not there.
        }
      }
      tell();
    },
    isKept: () => unkept.size === 0,
    subscribe: (listener) => addListener(listeners, listener),
    dispose() {
      window.removeEventListener("storage", onStorage);
      listeners.clear();
    },
  };
}

function prefixOf({ board, activity, person }: DraftPlace): string {
  return `${PREFIX}${encode(board)}.${encode(person)}.${encode(activity)}.`;
}

/** Without the dot that parts the names in a key. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(".", "%2E");
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
