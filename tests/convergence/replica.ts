import {
  type Board,
  createUndo,
  openBoard,
  readBoardItem,
  readBoardLink,
  readBoardMeta,
  type Undo,
  watchBoard,
} from "@throughline/board";
import type { BoardMeta, Item, Link } from "@throughline/model";
import * as Y from "yjs";

/** Every record of a board as it is read. */
export interface Records {
  readonly meta: BoardMeta;
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
}

/** One person's copy of a board, with the records a client keeps by following the change sets. */
export interface Replica {
  readonly name: string;
  readonly board: Board;
  readonly undo: Undo;
  /** What following the change sets has led to. */
  followed(): Records;
  /** What reading everything afresh gives. */
  read(): Records;
  /** How many transactions there were that this person made here. */
  ownTransactions(): number;
  dispose(): void;
}

/** A replica with a client id that the seed decides, for merges are ordered by it. */
export function createReplica(name: string, clientId: number): Replica {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const board = openBoard(doc);
  const undo = createUndo(board, { get: () => [], set: () => {} });
  let meta = readBoardMeta(board);
  const items = new Map<string, Item>();
  const links = new Map<string, Link>();
  const stop = watchBoard(board, (changes) => {
    if (changes.meta) meta = readBoardMeta(board);
    for (const id of changes.items.removed) items.delete(id);
    for (const id of changes.links.removed) links.delete(id);
    for (const id of [...changes.items.added, ...changes.items.updated]) {
      const item = readBoardItem(board, id);
      if (item) items.set(id, item);
    }
    for (const id of [...changes.links.added, ...changes.links.updated]) {
      const link = readBoardLink(board, id);
      if (link) links.set(id, link);
    }
  });
  let transactions = 0;
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    if (transaction.local && transaction.changed.size > 0) transactions += 1;
  });
  return {
    name,
    board,
    undo,
    followed: () => ({ meta, items, links }),
    read: () => ({
      meta: readBoardMeta(board),
      items: readEach(board.items, (id) => readBoardItem(board, id)),
      links: readEach(board.links, (id) => readBoardLink(board, id)),
    }),
    ownTransactions: () => transactions,
    dispose() {
      stop();
      undo.dispose();
      doc.destroy();
    },
  };
}

function readEach<T>(root: Y.Map<unknown>, read: (id: string) => T | undefined): ReadonlyMap<string, T> {
  const records = new Map<string, T>();
  for (const id of root.keys()) {
    const record = read(id);
    if (record) records.set(id, record);
  }
  return records;
}
