import { describe, it } from "vitest";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { setLocked } from "./set-locked.ts";

describe("setLocked", () => {
  it("[B5] locks those that are not locked yet", () => {
    checkCommand(fillSample, (board) => setLocked(board, ["p", "q", "lock", "gone"], true), {
      changed: ["p", "q"],
      step: "Lock 2 cards",
      again: "nothing",
    });
  });

  it("[B5] unlocks", () => {
    checkCommand(fillSample, (board) => setLocked(board, ["lock"], false), {
      changed: ["lock"],
      step: "Unlock card",
      again: "nothing",
    });
  });

  it("[B1] [B3] does nothing to what is so already, and refuses what is gone", () => {
    checkCommand(fillSample, (board) => setLocked(board, ["lock"], true), "nothing");
    checkCommand(fillSample, (board) => setLocked(board, ["gone"], true), { refused: "no longer" });
  });
});
