import { describe, expect, it } from "vitest";
import { readBoardItem } from "../read.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { resizeItem } from "./resize-item.ts";

describe("resizeItem", () => {
  it("[B11] writes place and size as one step", () => {
    checkCommand(fillSample, (board) => resizeItem(board, "s", [390, -10], [620, 420]), {
      changed: ["s"],
      step: "Resize section",
      again: "nothing",
      check: (board) =>
        expect(readBoardItem(board, "s")).toMatchObject({ pos: [390, -10], size: [620, 420] }),
    });
  });

  it("[B11] gives a card its kind's own size back", () => {
    checkCommand(fillSample, (board) => resizeItem(board, "s", [400, 0], null), {
      changed: ["s"],
      step: "Resize section",
      again: "nothing",
    });
  });

  it("[B1] does nothing when it is that large already", () => {
    checkCommand(fillSample, (board) => resizeItem(board, "s", [400, 0], [600, 400]), "nothing");
    checkCommand(fillSample, (board) => resizeItem(board, "p", [0, 0], null), "nothing");
  });

  it("[B3] [B5] refuses what is locked, gone or no size", () => {
    checkCommand(fillSample, (board) => resizeItem(board, "lock", [0, 0], [50, 50]), { refused: "locked" });
    checkCommand(fillSample, (board) => resizeItem(board, "gone", [0, 0], [50, 50]), {
      refused: "no longer",
    });
    checkCommand(fillSample, (board) => resizeItem(board, "p", [0, 0], [1, 50]), { refused: "cannot have" });
  });
});
