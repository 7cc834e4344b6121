import { describe, expect, it } from "vitest";
import { readBoardMeta } from "../read.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { renameBoard } from "./rename-board.ts";
import { setMeta } from "./set-meta.ts";

describe("setMeta", () => {
  it.each([
    ["currency", "EUR", "Change currency of board"],
    ["statusDate", "2026-05-04", "Change status date of board"],
    ["workdays", [1, 2, 3, 4], "Change working days of board"],
    ["holidays", ["2026-12-25"], "Change holidays of board"],
    ["title", "Cloud", "Rename board"],
  ])("[B20] sets %s", (field, value, step) => {
    checkCommand(fillSample, (board) => setMeta(board, field, value), {
      changed: [field],
      step,
      again: "nothing",
      check: (board) => expect(readBoardMeta(board)).toMatchObject({ [field]: value }),
    });
  });

  it("[B1] does nothing when it reads so already", () => {
    checkCommand(fillSample, (board) => setMeta(board, "currency", "USD"), "nothing");
  });

  it.each([
    ["currency", "dollars", "“Currency” takes"],
    ["workdays", [], "“Working days” takes"],
    ["schema", 2, "no setting “schema”"],
    ["constructor", 2, "no setting “constructor”"],
  ])("[B3] refuses %s = %j", (field, value, refused) => {
    checkCommand(fillSample, (board) => setMeta(board, field, value), { refused });
  });
});

describe("renameBoard", () => {
  it("[B20] gives another title, without the white space around it", () => {
    checkCommand(fillSample, (board) => renameBoard(board, "  Cloud "), {
      changed: ["title"],
      step: "Rename board",
      again: "nothing",
      check: (board) => expect(readBoardMeta(board).title).toBe("Cloud"),
    });
  });

  it("[B3] refuses an empty title", () => {
    checkCommand(fillSample, (board) => renameBoard(board, "  "), { refused: "needs a name" });
  });
});
