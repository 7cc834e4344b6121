import { expect, it } from "vitest";
import * as Y from "yjs";
import { type Board, openBoard } from "./board.ts";
import { addItem } from "./commands/add-item.ts";
import { editText } from "./commands/edit-text.ts";
import { moveItems } from "./commands/move-items.ts";
import { removeItems } from "./commands/remove-items.ts";
import { renameBoard } from "./commands/rename-board.ts";
import { fillBoard, takeSnapshot } from "./snapshot.ts";
import { createSampleBoard } from "./testing/sample-board.ts";
import { createUndo } from "./undo.ts";
import { type ChangeSet, watchBoard } from "./watch-board.ts";

const NONE = { added: [], updated: [], removed: [] };

function watch(board: Board) {
  const seen: ChangeSet[] = [];
  const stop = watchBoard(board, (changes) => seen.push(changes));
  return { seen, stop };
}

it("[B25] names what one transaction touched, in one call", () => {
  const board = createSampleBoard();
  const { seen } = watch(board);
  moveItems(board, [["s", [410, 0]]]);
  removeItems(board, ["p"]);
  addItem(board, { kind: "project", pos: [0, 0], id: "new", values: { scope: "x" } });
  editText(board, "new", "scope", "xy");
  renameBoard(board, "Cloud");
  expect(seen).toEqual([
    { source: "local", meta: false, items: { ...NONE, updated: ["s", "n", "m", "k"] }, links: NONE },
    {
      source: "local",
      meta: false,
      items: { ...NONE, removed: ["p"] },
      links: { ...NONE, removed: ["pq", "rp"] },
    },
    { source: "local", meta: false, items: { ...NONE, added: ["new"] }, links: NONE },
    { source: "local", meta: false, items: { ...NONE, updated: ["new"] }, links: NONE },
    { source: "local", meta: true, items: NONE, links: NONE },
  ]);
});

it("[B25] puts no id into two lists, also when a record is deleted and made again at once", () => {
  const board = createSampleBoard();
  const { seen } = watch(board);
  board.doc.transact(() => {
    const stored = board.items.get("p");
    if (stored instanceof Y.Map) stored.set("title", "x");
    board.items.delete("p");
    board.items.set("p", new Y.Map([["kind", "goal"]]));
    board.items.set("once", new Y.Map());
    board.items.delete("once");
  });
  expect(seen.map((changes) => changes.items)).toEqual([{ ...NONE, updated: ["p"] }]);
});

it("[B25] says where a change came from", () => {
  const board = createSampleBoard();
  const other = openBoard(new Y.Doc());
  const here = watch(board);
  const there = watch(other);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  const undo = createUndo(board, { get: () => [], set: () => {} });
  moveItems(board, [["p", [1, 1]]]);
  undo.undo();
  undo.redo();
  expect(here.seen.map((changes) => changes.source)).toEqual(["local", "undo", "undo"]);
  expect(there.seen.map((changes) => changes.source)).toEqual(["remote"]);
  expect(there.seen[0]?.items.added.length).toBe(board.items.size);
});

it("[B25] calls a filling no step of this person", () => {
  const board = openBoard(new Y.Doc());
  const { seen } = watch(board);
  fillBoard(board, takeSnapshot(createSampleBoard()));
  expect(seen.map((changes) => [changes.source, changes.items.added.length])).toEqual([["remote", 8]]);
});

it("[B25] is silent about transactions that touch nothing of the board, and when stopped", () => {
  const board = createSampleBoard();
  const { seen, stop } = watch(board);
  board.doc.transact(() => {});
  board.doc.getMap("elsewhere").set("x", 1);
  stop();
  moveItems(board, [["p", [1, 1]]]);
  expect(seen).toEqual([]);
});
