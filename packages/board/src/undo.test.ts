import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type Board, openBoard } from "./board.ts";
import { addItem } from "./commands/add-item.ts";
import { editText } from "./commands/edit-text.ts";
import { moveItems } from "./commands/move-items.ts";
import { removeItems } from "./commands/remove-items.ts";
import { setEntry } from "./commands/set-entry.ts";
import { setField } from "./commands/set-field.ts";
import { setMeta } from "./commands/set-meta.ts";
import { readBoardItem } from "./read.ts";
import { fillBoard, takeSnapshot } from "./snapshot.ts";
import { createSampleBoard } from "./testing/sample-board.ts";
import { createUndo } from "./undo.ts";

function open(board: Board = createSampleBoard()) {
  let selected: readonly string[] = [];
  const selection = {
    get: () => selected,
    set: (ids: readonly string[]) => {
      selected = ids;
    },
  };
  return { board, selection, undo: createUndo(board, selection) };
}

/** Another person's document, kept in step both ways. */
function join(board: Board): Board {
  const other = openBoard(new Y.Doc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  board.doc.on("update", (update: Uint8Array, origin) => {
    if (origin !== "wire") Y.applyUpdate(other.doc, update, "wire");
  });
  other.doc.on("update", (update: Uint8Array, origin) => {
    if (origin !== "wire") Y.applyUpdate(board.doc, update, "wire");
  });
  return other;
}

describe("whose steps are undone", () => {
  it("[B28] is this person's own, never another's", () => {
    const { board, undo } = open();
    const other = join(board);
    setField(board, "p", "title", "Mine");
    setField(other, "q", "title", "Theirs");
    undo.undo();
    expect(readBoardItem(board, "p")?.title).toBe("Portal");
    expect(readBoardItem(board, "q")?.title).toBe("Theirs");
    expect(undo.state().canUndo).toBe(false);
    expect(takeSnapshot(other)).toEqual(takeSnapshot(board));
  });

  it("[B28] leaves what another wrote over this person's value", () => {
    const { board, undo } = open();
    const other = join(board);
    setField(board, "p", "title", "Mine");
    setField(other, "p", "title", "Theirs");
    undo.undo();
    expect(readBoardItem(board, "p")?.title).toBe("Theirs");
  });

  it("[B28] leaves what another typed into the same text", () => {
    const { board, undo } = open();
    const other = join(board);
    editText(board, "p", "description", "One wide door");
    editText(other, "p", "description", "One wide door, always");
    undo.undo();
    expect(readBoardItem(board, "p")?.description).toBe("One door, always");
  });

  it("[B28] brings back a deleted item with what others had put on it, and its links", () => {
    const { board, undo } = open();
    const other = join(board);
    setField(other, "p", "budget", 9);
    const before = takeSnapshot(board);
    removeItems(board, ["p"]);
    undo.undo();
    expect(takeSnapshot(board)).toEqual(before);
    expect(takeSnapshot(other)).toEqual(before);
  });

  it("[B28] is not the filling of a document", () => {
    const { board, undo } = open(openBoard(new Y.Doc()));
    fillBoard(board, takeSnapshot(createSampleBoard()));
    expect(undo.state().canUndo).toBe(false);
  });

  it("[B28] covers the board's settings", () => {
    const { board, undo } = open();
    setMeta(board, "currency", "EUR");
    undo.undo();
    expect(takeSnapshot(board).meta.currency).toBeUndefined();
  });

  it("[B28] steps past what another has deleted meanwhile", () => {
    const { board, undo } = open();
    const other = join(board);
    setField(board, "q", "title", "Lake");
    setField(board, "p", "title", "Mine");
    removeItems(other, ["p"]);
    undo.undo();
    expect(readBoardItem(board, "p")).toBeUndefined();
    expect(readBoardItem(board, "q")?.title).toBe("Data platform");
    expect(undo.state()).toMatchObject({ canUndo: false, redoName: "Change title" });
  });
});

describe("what makes one step", () => {
  it("[B29] keeps commands apart however quickly they follow", () => {
    const { board, undo } = open();
    moveItems(board, [["p", [1, 1]]]);
    moveItems(board, [["p", [2, 2]]]);
    undo.undo();
    expect(readBoardItem(board, "p")?.pos).toEqual([1, 1]);
    undo.undo();
    expect(readBoardItem(board, "p")?.pos).toEqual([0, 0]);
  });

  it("[B29] keeps choices apart, for each is a decision", () => {
    const { board, undo } = open();
    setField(board, "p", "status", "in-progress");
    setField(board, "p", "status", "done");
    undo.undo();
    expect(readBoardItem(board, "p")).toMatchObject({ status: "in-progress" });
  });

  it.each([
    ["a text", (board: Board, text: string) => editText(board, "p", "scope", text)],
    ["a line", (board: Board, text: string) => setField(board, "p", "owner", text)],
    ["the board's title", (board: Board, text: string) => setMeta(board, "title", text)],
    [
      "a step of a checklist",
      (board: Board, text: string) => setEntry(board, "p", "gate", "g", { text, done: false, order: "a0" }),
    ],
  ])("[B29] joins typing in %s, and seal ends it", (_, type) => {
    const { board, undo } = open();
    const before = takeSnapshot(board);
    type(board, "A");
    type(board, "An");
    type(board, "Ann");
    const typed = takeSnapshot(board);
    undo.seal();
    type(board, "Anna");
    undo.undo();
    expect(takeSnapshot(board)).toEqual(typed);
    undo.undo();
    expect(takeSnapshot(board)).toEqual(before);
    undo.redo();
    expect(takeSnapshot(board)).toEqual(typed);
  });

  it("[B29] does not join typing in another field or item, nor across another command", () => {
    const { board, undo } = open();
    const type = (id: string, field: string, text: string) => setField(board, id, field, text);
    const steps = [
      () => type("p", "title", "A"),
      () => type("p", "owner", "A"),
      () => type("q", "owner", "A"),
      () => moveItems(board, [["q", [1, 1]]]),
      () => type("q", "owner", "AB"),
    ];
    for (const step of steps) step();
    let count = 0;
    while (undo.state().canUndo) {
      undo.undo();
      count += 1;
    }
    expect(count).toBe(steps.length);
  });

  it("[B29] does not join what is typed after an undo", () => {
    const { board, undo } = open();
    setField(board, "p", "owner", "A");
    undo.seal();
    setField(board, "p", "owner", "AB");
    undo.undo();
    setField(board, "p", "owner", "AC");
    undo.undo();
    expect(readBoardItem(board, "p")).toMatchObject({ owner: "A" });
  });

  it("[B29] joins within 400 ms, and not later", async () => {
    const { board, undo } = open();
    setField(board, "p", "owner", "A");
    const later = Date.now() + 420;
    await vi.waitUntil(() => Date.now() > later);
    setField(board, "p", "owner", "AB");
    undo.undo();
    expect(readBoardItem(board, "p")).toMatchObject({ owner: "A" });
  });

  it("[B29] joins although others write in between", () => {
    const { board, undo } = open();
    const other = join(board);
    setField(board, "p", "owner", "A");
    setField(other, "q", "owner", "Zoe");
    setField(board, "p", "owner", "An");
    undo.undo();
    expect(readBoardItem(board, "p")).toMatchObject({ owner: "" });
    expect(readBoardItem(board, "q")).toMatchObject({ owner: "Zoe" });
  });
});

describe("what undo says and selects", () => {
  it("[B30] names the steps on both sides", () => {
    const { board, undo } = open();
    addItem(board, { kind: "risk", pos: [0, 0], id: "new" });
    moveItems(board, [
      ["p", [1, 1]],
      ["q", [2, 2]],
    ]);
    expect(undo.state()).toEqual({
      canUndo: true,
      canRedo: false,
      undoName: "Move 2 cards",
      redoName: undefined,
    });
    undo.undo();
    expect(undo.state()).toMatchObject({ undoName: "Add risk", redoName: "Move 2 cards" });
    undo.undo();
    expect(undo.state()).toEqual({
      canUndo: false,
      canRedo: true,
      undoName: undefined,
      redoName: "Add risk",
    });
    undo.redo();
    expect(undo.state()).toMatchObject({ undoName: "Add risk", redoName: "Move 2 cards" });
    setField(board, "p", "title", "New way");
    expect(undo.state()).toMatchObject({ undoName: "Change title", canRedo: false, redoName: undefined });
  });

  it("[B30] brings the selection back, also when an observer drops deleted ids from it", () => {
    const { board, selection, undo } = open();
    selection.set(["p", "q"]);
    board.doc.on("afterTransaction", () =>
      selection.set(selection.get().filter((id) => board.items.has(id))),
    );
    removeItems(board, ["p"]);
    expect(selection.get()).toEqual(["q"]);
    undo.undo();
    expect(selection.get()).toEqual(["p", "q"]);
    undo.redo();
    expect(selection.get()).toEqual(["q"]);
    undo.undo();
    expect(selection.get()).toEqual(["p", "q"]);
  });

  it("[B30] selects on redo what was selected after the step, if it exists", () => {
    const { board, selection, undo } = open();
    addItem(board, { kind: "note", pos: [0, 0], id: "new" });
    selection.set(["new"]);
    undo.undo();
    expect(selection.get()).toEqual([]);
    undo.redo();
    expect(selection.get()).toEqual(["new"]);
  });

  it("[B30] tells its listeners, and no longer after they leave or it is disposed", () => {
    const { board, undo } = open();
    const listener = vi.fn();
    const leave = undo.onChange(listener);
    setField(board, "p", "status", "done");
    expect(listener).toHaveBeenCalledTimes(1);
    undo.undo();
    expect(listener.mock.calls.length).toBeGreaterThan(1);
    leave();
    listener.mockClear();
    undo.redo();
    expect(listener).not.toHaveBeenCalled();
    undo.onChange(listener);
    undo.dispose();
    setField(board, "p", "status", "on-hold");
    expect(listener).not.toHaveBeenCalled();
  });

  it("[B30] does nothing when there is nothing to undo or redo", () => {
    const { board, undo } = open();
    const before = takeSnapshot(board);
    undo.undo();
    undo.redo();
    expect(takeSnapshot(board)).toEqual(before);
  });
});
