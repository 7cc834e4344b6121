import {
  type Board,
  type ChangeSet,
  type CollectionChanges,
  readBoardItem,
  readBoardLink,
  readBoardMeta,
  watchBoard,
} from "@throughline/board";
import type { BoardMeta, Item, Link } from "@throughline/model";
import { addListener } from "./add-listener.ts";
import { createKeyedListeners } from "./keyed-listeners.ts";

/**
 * The document as frozen records. A record keeps its identity until its own stored values change, so
 * whoever shows one record renders only when that record changed. `items` and `links` are the living
 * maps: read them, never keep a copy.
 */
export interface LiveBoard {
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
  meta(): BoardMeta;
  /** The ids of the links that start or end at an item. */
  linksAt(itemId: string): ReadonlySet<string>;
  /** Grows with each change set; a snapshot for views that show the whole board. */
  version(): number;
  /** Told once after each transaction, when all records are up to date. */
  subscribe(listener: (changes: ChangeSet) => void): () => void;
  subscribeItem(id: string, listener: () => void): () => void;
  subscribeLink(id: string, listener: () => void): () => void;
  subscribeMeta(listener: () => void): () => void;
  dispose(): void;
}

const NO_LINKS: ReadonlySet<string> = new Set();

/** Reads the whole board once, then follows it by change sets, touching only what changed. */
export function createLiveBoard(board: Board): LiveBoard {
  const items = new Map<string, Item>();
  const links = new Map<string, Link>();
  const ends = new Map<string, Set<string>>();
  const itemListeners = createKeyedListeners();
  const linkListeners = createKeyedListeners();
  const metaListeners = new Set<() => void>();
  const listeners = new Set<(changes: ChangeSet) => void>();
  let meta = readBoardMeta(board);
  let version = 0;

  const forget = (link: Link) => {
    for (const end of [link.from, link.to]) ends.get(end)?.delete(link.id);
  };
  const remember = (link: Link) => {
    for (const end of [link.from, link.to]) {
      const at = ends.get(end);
      if (at) at.add(link.id);
      else ends.set(end, new Set([link.id]));
    }
  };
  const readItem = (id: string) => {
    const item = readBoardItem(board, id);
    if (item) items.set(id, item);
    else items.delete(id);
  };
  const readLink = (id: string) => {
    const before = links.get(id);
    if (before) forget(before);
    const link = readBoardLink(board, id);
    if (link) {
      links.set(id, link);
      remember(link);
    } else links.delete(id);
  };

  for (const id of board.items.keys()) readItem(id);
  for (const id of board.links.keys()) readLink(id);

  const stop = watchBoard(board, (changes) => {
    for (const id of touched(changes.items)) readItem(id);
    for (const id of touched(changes.links)) readLink(id);
    if (changes.meta) meta = readBoardMeta(board);
    version += 1;
    for (const id of touched(changes.items)) itemListeners.notify(id);
    for (const id of touched(changes.links)) linkListeners.notify(id);
    if (changes.meta) for (const listener of metaListeners) listener();
    for (const listener of listeners) listener(changes);
  });

  return {
    items,
    links,
    meta: () => meta,
    linksAt: (itemId) => ends.get(itemId) ?? NO_LINKS,
    version: () => version,
    subscribe: (listener) => addListener(listeners, listener),
    subscribeItem: itemListeners.subscribe,
    subscribeLink: linkListeners.subscribe,
    subscribeMeta: (listener) => addListener(metaListeners, listener),
    dispose: stop,
  };
}

function touched(changes: CollectionChanges): readonly string[] {
  return [...changes.added, ...changes.updated, ...changes.removed];
}
