import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Board } from "../board.ts";
import { readBoardItem } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { moveItems } from "./move-items.ts";
import { setField } from "./set-field.ts";
import { setLocked } from "./set-locked.ts";

const places = (board: Board, ids: readonly string[]) => ids.map((id) => readBoardItem(board, id)?.pos);

describe("moveItems", () => {
  it("[B11] writes the places that differ, as one step", () => {
    const moves = [
      ["p", [0, 0]],
      ["q", [50, 60]],
      ["r", [70, 80]],
    ] as const;
    checkCommand(fillSample, (board) => moveItems(board, moves), {
      changed: ["q", "r"],
      step: "Move 3 cards",
      again: "nothing",
      check: (board) =>
        expect(places(board, ["p", "q"])).toEqual([
          [0, 0],
          [50, 60],
        ]),
    });
  });

  it("[B11] takes a name from the gesture", () => {
    checkCommand(fillSample, (board) => moveItems(board, [["p", [1, 1]]], { name: "Align" }), {
      changed: ["p"],
      step: "Align",
      again: "nothing",
    });
  });

  it("[B1] does nothing when everything stands there already", () => {
    checkCommand(fillSample, (board) => moveItems(board, [["p", [0, 0]]]), "nothing");
    checkCommand(fillSample, (board) => moveItems(board, []), "nothing");
  });

  it("[B12] carries what is inside a section, however deep", () => {
    checkCommand(fillSample, (board) => moveItems(board, [["s", [410, -5]]]), {
      changed: ["s", "n", "m", "k"],
      step: "Move card",
      again: "nothing",
      check: (board) =>
        expect(places(board, ["s", "n", "m", "k"])).toEqual([
          [410, -5],
          [430, 15],
          [710, 45],
          [440, 25],
        ]),
    });
  });

  it("[B12] leaves a member where the drag put it, and leaves locked members", () => {
    const setup = (board: Board) => {
      fillSample(board);
      setLocked(board, ["m"], true);
    };
    const moves = [
      ["s", [500, 0]],
      ["k", [1, 2]],
    ] as const;
    checkCommand(setup, (board) => moveItems(board, moves), {
      changed: ["s", "n", "k"],
      step: "Move 2 cards",
      again: "nothing",
      check: (board) =>
        expect(places(board, ["n", "m", "k"])).toEqual([
          [520, 20],
          [700, 50],
          [1, 2],
        ]),
    });
  });

  it("[B12] moves members once when their section and the section around it both move", () => {
    const moves = [
      ["s", [410, 0]],
      ["n", [430, 20]],
    ] as const;
    const reversed = [...moves].reverse();
    for (const list of [moves, reversed]) {
      checkCommand(fillSample, (board) => moveItems(board, list), {
        changed: ["s", "n", "m", "k"],
        step: "Move 2 cards",
        again: "nothing",
        check: (board) =>
          expect(places(board, ["k", "m"])).toEqual([
            [440, 30],
            [710, 50],
          ]),
      });
    }
  });

  it("[B12] survives sections that hold each other after a merge", () => {
    const setup = (board: Board) => {
      fillSample(board);
      board.doc.transact(() => storedItem(board, "s")?.set("section", "n"));
    };
    checkCommand(setup, (board) => moveItems(board, [["s", [410, 0]]]), {
      changed: ["s", "n", "m", "k"],
      step: "Move card",
      again: "nothing",
    });
  });

  it("[B12] puts items into the section they were dropped on, or out of one", () => {
    checkCommand(fillSample, (board) => moveItems(board, [["p", [450, 60]]], { section: "s" }), {
      changed: ["p"],
      step: "Move card",
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")?.section).toBe("s"),
    });
    const moves = [
      ["m", [0, 0]],
      ["p", [450, 60]],
    ] as const;
    checkCommand(fillSample, (board) => moveItems(board, moves, { sections: { m: null, p: "n" } }), {
      changed: ["m", "p"],
      step: "Move 2 cards",
      again: "nothing",
      check: (board) => {
        expect(readBoardItem(board, "m")?.section).toBeNull();
        expect(readBoardItem(board, "p")?.section).toBe("n");
      },
    });
  });

  it("[B13] moves a section without putting it into itself, into what it holds, or into a card", () => {
    for (const section of ["s", "n", "k", "p", "gone"]) {
      checkCommand(fillSample, (board) => moveItems(board, [["s", [400, 0]]], { section }), "nothing");
    }
  });

  it("[B3] [B5] refuses what is locked, gone or nowhere", () => {
    checkCommand(fillSample, (board) => moveItems(board, [["lock", [1, 1]]]), { refused: "locked" });
    checkCommand(fillSample, (board) => moveItems(board, [["gone", [1, 1]]]), { refused: "no longer" });
    checkCommand(fillSample, (board) => moveItems(board, [["p", [1e9, 1]]]), {
      refused: "outside the board",
    });
  });

  it("[B11] writes a drag of 600 frames once, on drop", () => {
    const board = createSampleBoard();
    let updates = 0;
    let bytes = 0;
    board.doc.on("update", (update: Uint8Array) => {
      updates += 1;
      bytes += update.length;
    });
    let ghost: readonly [number, number] = [0, 0];
    for (let frame = 1; frame <= 600; frame += 1) ghost = [frame, frame / 2];
    moveItems(board, [["p", ghost]]);
    expect(updates).toBe(1);
    expect(bytes).toBeLessThan(80);
  });

  it("[B11] keeps a place and a title that two people change at once", () => {
    const board = createSampleBoard();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
    const other = { doc, meta: doc.getMap("meta"), items: doc.getMap("items"), links: doc.getMap("links") };
    moveItems(board, [["p", [9, 9]]]);
    setField(other, "p", "title", "Front door");
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(doc));
    expect(readBoardItem(board, "p")).toMatchObject({ pos: [9, 9], title: "Front door" });
  });
});
