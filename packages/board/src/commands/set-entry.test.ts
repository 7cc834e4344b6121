import { describe, expect, it } from "vitest";
import type { Board } from "../board.ts";
import { readBoardItem, readBoardLink } from "../read.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addLink } from "./add-link.ts";
import { setEntry, setLinkEntry } from "./set-entry.ts";

const step = { text: "Plan agreed", done: false, order: "a0" };

describe("setEntry", () => {
  it("[B9] sets one figure of a series", () => {
    checkCommand(fillSample, (board) => setEntry(board, "p", "actuals", "2026-Q2", 500), {
      changed: ["p"],
      step: "Change actual cost by period",
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")).toMatchObject({ actuals: { "2026-Q2": 500 } }),
    });
  });

  it("[B9] sets and removes one step of a checklist", () => {
    checkCommand(fillSample, (board) => setEntry(board, "p", "gate", "g1", step), {
      changed: ["p"],
      step: "Change gate checklist",
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")).toMatchObject({ gate: { g1: step } }),
    });
    const setup = (board: Board) => {
      fillSample(board);
      setEntry(board, "p", "gate", "g1", step);
      setEntry(board, "p", "gate", "g2", step);
    };
    checkCommand(setup, (board) => setEntry(board, "p", "gate", "g1", null), {
      changed: ["p"],
      step: "Change gate checklist",
      again: "nothing",
      check: (board) => expect(readBoardItem(board, "p")).toMatchObject({ gate: { g2: step } }),
    });
  });

  it("[B1] does nothing when an entry that is not there is removed", () => {
    checkCommand(fillSample, (board) => setEntry(board, "p", "gate", "g1", null), "nothing");
  });

  it.each([
    ["p", "actuals", "May", 5, "“May” is not a period"],
    ["p", "actuals", "2026-05", Number.NaN, "takes a number"],
    ["p", "gate", "__proto__", step, "is not a usable id"],
    ["p", "gate", "g", { text: "x" }, "takes a text"],
    ["p", "title", "g", 1, "no list “title”"],
    ["lock", "gate", "g", step, "locked"],
    ["gone", "gate", "g", step, "no longer on the board"],
  ])("[B3] [B5] refuses %s.%s:%s", (id, field, key, value, refused) => {
    checkCommand(fillSample, (board) => setEntry(board, id, field, key, value), { refused });
  });
});

describe("setLinkEntry", () => {
  it("[B9] sets one figure of a link's series", () => {
    const setup = (board: Board) => {
      fillSample(board);
      addLink(board, { kind: "staffs", from: "m", to: "p", id: "mp" });
    };
    checkCommand(setup, (board) => setLinkEntry(board, "mp", "byPeriod", "2026-05", 2.5), {
      changed: ["mp"],
      step: "Change full-time people by period",
      again: "nothing",
      check: (board) => expect(readBoardLink(board, "mp")).toMatchObject({ byPeriod: { "2026-05": 2.5 } }),
    });
  });

  it("[B3] refuses a link that is gone", () => {
    checkCommand(fillSample, (board) => setLinkEntry(board, "x", "byPeriod", "2026", 1), {
      refused: "no longer on the board",
    });
  });
});
