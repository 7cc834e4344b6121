import { expect, it } from "vitest";
import * as Y from "yjs";
import { openBoard } from "./board.ts";
import { addItem } from "./commands/add-item.ts";
import { setField } from "./commands/set-field.ts";
import { asOneStep } from "./one-step.ts";
import { createUndo } from "./undo.ts";
import { watchBoard } from "./watch-board.ts";

it("[B21] runs several commands as one transaction and one undo step", () => {
  const board = openBoard(new Y.Doc());
  addItem(board, { kind: "project", pos: [0, 0], id: "p" });
  const undo = createUndo(board, { get: () => [], set: () => {} });
  let changes = 0;
  watchBoard(board, () => {
    changes += 1;
  });
  const results = asOneStep(board, "Paste 2 cells", () => [
    setField(board, "p", "owner", "Ann"),
    setField(board, "p", "budget", 5),
    setField(board, "p", "budget", "five"),
  ]);
  expect(results.map((result) => result.ok)).toEqual([true, true, false]);
  expect(changes).toBe(1);
  expect(undo.state().undoName).toBe("Paste 2 cells");
  undo.undo();
  expect(undo.state().canUndo).toBe(false);
});
