import { expect, it } from "vitest";
import * as Y from "yjs";
import { type Board, openBoard } from "./board.ts";
import { addItem } from "./commands/add-item.ts";
import { addLink } from "./commands/add-link.ts";
import { assignSection } from "./commands/assign-section.ts";
import { editText } from "./commands/edit-text.ts";
import { moveItems } from "./commands/move-items.ts";
import { removeItems } from "./commands/remove-items.ts";
import { setEntry } from "./commands/set-entry.ts";
import { setField } from "./commands/set-field.ts";
import { readBoardItem, readBoardLink } from "./read.ts";
import { itemsInside } from "./sections.ts";
import { expectSame } from "./testing/check-command.ts";
import { createSampleBoard } from "./testing/sample-board.ts";

/** Two people start from the same board, work apart, and meet again. */
function apart(here: (board: Board) => void, there: (board: Board) => void): Board {
  const board = createSampleBoard();
  const other = openBoard(new Y.Doc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  here(board);
  there(other);
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other.doc));
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  expectSame(board, other);
  return board;
}

it("[B24] keeps edits of different fields of one item", () => {
  const board = apart(
    (here) => {
      setField(here, "p", "title", "Front door");
      moveItems(here, [["p", [7, 7]]]);
      editText(here, "p", "description", "One wide door");
    },
    (there) => {
      setField(there, "p", "budget", 100);
      setField(there, "p", "status", "done");
      editText(there, "p", "description", "One door, always");
    },
  );
  expect(readBoardItem(board, "p")).toMatchObject({
    title: "Front door",
    pos: [7, 7],
    budget: 100,
    status: "done",
    description: "One wide door, always",
  });
});

it("[B9] keeps the entries that two people add to one list", () => {
  const entry = (text: string) => ({ text, done: false, order: "a0" });
  const board = apart(
    (here) => {
      setEntry(here, "p", "gate", "a", entry("Budget agreed"));
      setEntry(here, "p", "actuals", "2026-05", 5);
    },
    (there) => {
      setEntry(there, "p", "gate", "b", entry("Team named"));
      setEntry(there, "p", "actuals", "2026-06", 6);
    },
  );
  expect(readBoardItem(board, "p")).toMatchObject({
    gate: { a: entry("Budget agreed"), b: entry("Team named") },
    actuals: { "2026-05": 5, "2026-06": 6 },
  });
});

it("[B24] leaves a dangling arrow when its end is deleted meanwhile, and reads it", () => {
  const board = apart(
    (here) => addLink(here, { kind: "relates", from: "m", to: "q", id: "mq" }),
    (there) => removeItems(there, ["q"]),
  );
  expect(readBoardItem(board, "q")).toBeUndefined();
  expect(readBoardLink(board, "mq")).toMatchObject({ from: "m", to: "q", repairs: [] });
});

it("[B24] leaves a card in a section that is deleted meanwhile, and reads it", () => {
  const board = apart(
    (here) => assignSection(here, ["p"], "s"),
    (there) => removeItems(there, ["s"]),
  );
  expect(readBoardItem(board, "p")).toMatchObject({ section: "s", pos: [0, 0], repairs: [] });
});

it("[B13] reads sections that two people put into each other", () => {
  const board = apart(
    (here) => {
      addItem(here, { kind: "section", id: "t", pos: [0, 0] });
      assignSection(here, ["n"], null);
      assignSection(here, ["s"], "n");
    },
    (there) => assignSection(there, ["n"], "s"),
  );
  expect(itemsInside(board, "s").length).toBeLessThanOrEqual(board.items.size);
  moveItems(board, [["s", [500, 0]]]);
  moveItems(board, [["n", [500, 0]]]);
});

it("[B24] lets a deletion win over an edit of the same card", () => {
  const board = apart(
    (here) => setField(here, "q", "title", "Lake"),
    (there) => removeItems(there, ["q"]),
  );
  expect(readBoardItem(board, "q")).toBeUndefined();
});
