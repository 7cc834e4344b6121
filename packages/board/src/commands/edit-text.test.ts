import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Board } from "../board.ts";
import { readBoardItem, readBoardLink } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { textDifference } from "../text-difference.ts";
import { editLinkText, editText } from "./edit-text.ts";

describe("editText", () => {
  it.each(["One big door", "", "Two", "One door 😀", "\r\nOne door"])(
    "[B10] makes a text read %j",
    (next) => {
      checkCommand(fillSample, (board) => editText(board, "p", "description", next), {
        changed: ["p"],
        step: "Edit description",
        again: "nothing",
        check: (board) => expect(readBoardItem(board, "p")?.description).toBe(next),
      });
    },
  );

  it("[B10] touches only what differs, so that two people write in one text", () => {
    const board = createSampleBoard();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc));
    editText(board, "p", "description", "One wide door");
    editText({ ...board, doc: other, items: other.getMap("items") }, "p", "description", "One door, always");
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other));
    expect(readBoardItem(board, "p")?.description).toBe("One wide door, always");
  });

  it.each([
    ["missing", undefined],
    ["a plain string", "plain"],
    ["a number", 4],
  ])("[B10] makes the shared text when what is stored is %s", (_, present) => {
    const setup = (board: Board) => {
      fillSample(board);
      const stored = storedItem(board, "p");
      board.doc.transact(() => {
        if (present === undefined) stored?.delete("description");
        else stored?.set("description", present);
      });
    };
    checkCommand(setup, (board) => editText(board, "p", "description", "new"), {
      changed: ["p"],
      step: "Edit description",
      again: "nothing",
      check: (board) => expect(storedItem(board, "p")?.get("description")).toBeInstanceOf(Y.Text),
    });
  });

  it("[B10] writes a text anew that holds more than characters", () => {
    const board = createSampleBoard();
    const text = storedItem(board, "p")?.get("description");
    if (text instanceof Y.Text) text.insertEmbed(2, { image: "x" });
    expect(editText(board, "p", "description", "clean").ok).toBe(true);
    expect(readBoardItem(board, "p")?.description).toBe("clean");
  });

  it.each([
    ["lock", "description", "x", "locked"],
    ["gone", "description", "x", "no longer on the board"],
    ["p", "title", "x", "no text “title”"],
    ["p", "description", "x".repeat(100_001), "at most 100,000 characters"],
  ])("[B3] [B5] refuses %s.%s", (id, field, next, refused) => {
    checkCommand(fillSample, (board) => editText(board, id, field, next), { refused });
  });

  it("[B10] stores half of a surrogate pair as everyone else will read it", () => {
    const board = createSampleBoard();
    editText(board, "p", "description", "a\ud83d");
    expect(readBoardItem(board, "p")?.description).toBe("a\ufffd");
  });

  it("[B10] gets from any text to any other, on both sides of the wire", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁", "é"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (versions) => {
        const board = createSampleBoard();
        const other = new Y.Doc();
        board.doc.on("update", (update: Uint8Array) => Y.applyUpdate(other, update));
        Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc));
        for (const next of versions) editText(board, "p", "description", next);
        expect(readBoardItem(board, "p")?.description).toBe(versions.at(-1));
        expect(other.getMap("items").toJSON().p.description).toBe(versions.at(-1));
      }),
    );
  });
});

describe("editLinkText", () => {
  it("[B10] makes a text of a link read so", () => {
    checkCommand(fillSample, (board) => editLinkText(board, "pq", "notes", "See the contract"), {
      changed: ["pq"],
      step: "Edit notes",
      again: "nothing",
      check: (board) => expect(readBoardLink(board, "pq")?.notes).toBe("See the contract"),
    });
  });
});

describe("textDifference", () => {
  it.each([
    ["abc", "abXc", { start: 2, removed: 0, inserted: "X" }],
    ["abXc", "abc", { start: 2, removed: 1, inserted: "" }],
    ["aaa", "aaaa", { start: 3, removed: 0, inserted: "a" }],
    ["😀", "😁", { start: 0, removed: 2, inserted: "😁" }],
    ["x😀y", "x😁y", { start: 1, removed: 2, inserted: "😁" }],
    ["", "", { start: 0, removed: 0, inserted: "" }],
  ])("[B10] from %j to %j", (before, after, difference) => {
    expect(textDifference(before, after)).toEqual(difference);
  });
});
