import * as Y from "yjs";
import { type Board, LOCAL } from "./board.ts";

/** The ids of one collection that a transaction touched; no id stands in two of the lists. */
export interface CollectionChanges {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
}

export interface ChangeSet {
  /** This person's commands, their undo and redo, or anything else: other people, a stored copy, a filling. */
  readonly source: "local" | "remote" | "undo";
  readonly meta: boolean;
  readonly items: CollectionChanges;
  readonly links: CollectionChanges;
}

type Root = Y.Map<unknown>;
// biome-ignore lint/suspicious/noExplicitAny: Yjs types the events of a deep observer this way.
type Events = readonly Y.YEvent<any>[];

/**
 * Calls `onChange` once after each transaction that touched the board, with the ids that changed.
 * The observer never writes. Returns the function that stops watching.
 */
export function watchBoard(board: Board, onChange: (changes: ChangeSet) => void): () => void {
  const pending = new Map<Y.Transaction, Map<Root, Events>>();
  const collect = (events: Events, transaction: Y.Transaction, root: Root) => {
    const byRoot = pending.get(transaction) ?? new Map<Root, Events>();
    byRoot.set(root, events);
    pending.set(transaction, byRoot);
  };
  const watchers = [board.meta, board.items, board.links].map((root) => {
    const watcher = (events: Events, transaction: Y.Transaction) => collect(events, transaction, root);
    root.observeDeep(watcher);
    return { root, watcher };
  });
  const deliver = (transaction: Y.Transaction) => {
    const byRoot = pending.get(transaction);
    if (!byRoot) return;
    pending.delete(transaction);
    onChange({
      source: sourceOf(transaction),
      meta: byRoot.has(board.meta),
      items: changedIds(board.items, byRoot.get(board.items)),
      links: changedIds(board.links, byRoot.get(board.links)),
    });
  };
  board.doc.on("afterTransaction", deliver);
  return () => {
    board.doc.off("afterTransaction", deliver);
    for (const { root, watcher } of watchers) root.unobserveDeep(watcher);
    pending.clear();
  };
}

const NONE: CollectionChanges = Object.freeze({ added: [], updated: [], removed: [] });

function changedIds(root: Y.Map<unknown>, events: Events | undefined): CollectionChanges {
  if (!events) return NONE;
  const added = new Set<string>();
  const updated = new Set<string>();
  const removed = new Set<string>();
  for (const event of events) {
    if (event.target !== root) {
      updated.add(String(event.path[0]));
      continue;
    }
    for (const [id, how] of event.changes.keys) {
      if (how.action === "delete") removed.add(id);
      else if (how.action === "add") added.add(id);
      else updated.add(id);
    }
  }
  return {
    added: [...added],
    updated: [...updated].filter((id) => !added.has(id) && !removed.has(id)),
    removed: [...removed],
  };
}

function sourceOf(transaction: Y.Transaction): ChangeSet["source"] {
  if (transaction.origin === LOCAL) return "local";
  return transaction.origin instanceof Y.UndoManager ? "undo" : "remote";
}
