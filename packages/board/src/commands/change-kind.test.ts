import { itemKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBoardItem } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { addItems } from "./add-items.ts";
import { changeKind } from "./change-kind.ts";
import { setField } from "./set-field.ts";

describe("changeKind", () => {
  it("[B16] turns a note into another kind in place, with the texts of that kind", () => {
    checkCommand(fillSample, (board) => changeKind(board, ["m"], "project"), {
      changed: ["m"],
      step: "Turn card into project",
      again: "nothing",
      check: (board) => {
        expect(readBoardItem(board, "m")).toMatchObject({ kind: "project", title: "Member", pos: [700, 50] });
        expect(storedItem(board, "m")?.get("lessons")).toBeInstanceOf(Y.Text);
      },
    });
  });

  it.each(itemKindNames)("[B16] loses nothing on the way to %s and back", (kind) => {
    const board = createSampleBoard();
    setField(board, "p", "scope", "All of it");
    const before = readBoardItem(board, "p");
    changeKind(board, ["p"], kind);
    expect(readBoardItem(board, "p")?.kind).toBe(kind);
    changeKind(board, ["p"], "project");
    expect(readBoardItem(board, "p")).toEqual(before);
  });

  it("[B16] moves cards that become wider apart, in the same step", () => {
    const board = createSampleBoard();
    const notes = addItems(board, [
      { kind: "note", pos: [0, 2000], title: "One" },
      { kind: "note", pos: [192, 2000], title: "Two" },
    ]);
    if (!notes.ok) throw new Error(notes.reason);
    changeKind(board, notes.changed, "risk");
    expect(notes.changed.map((id) => readBoardItem(board, id)?.pos)).toEqual([
      [0, 2000],
      [236, 2000],
    ]);
  });

  it("[B16] turns several, those that are not locked", () => {
    checkCommand(fillSample, (board) => changeKind(board, ["m", "k", "lock", "r"], "risk"), {
      changed: ["m", "k"],
      step: "Turn 2 cards into risks",
      again: "nothing",
    });
  });

  it("[B3] [B5] refuses what is locked, gone or unknown", () => {
    checkCommand(fillSample, (board) => changeKind(board, ["lock"], "risk"), { refused: "locked" });
    checkCommand(fillSample, (board) => changeKind(board, ["gone"], "risk"), { refused: "no longer" });
    checkCommand(fillSample, (board) => changeKind(board, ["m"], "odd" as "risk"), { refused: "not known" });
  });
});
