import { describe, expect, it } from "vitest";
import type { Board } from "../board.ts";
import { readBoardItem, readBoardLink } from "../read.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { removeItems, removeLinks, removeSelection } from "./remove-items.ts";

describe("removeItems", () => {
  it("[B14] deletes items with their links as one step", () => {
    checkCommand(fillSample, (board) => removeItems(board, ["p", "q"]), {
      changed: ["p", "q", "pq", "rp"],
      step: "Delete 2 cards",
      again: "nothing",
      check: (board) => {
        expect(readBoardItem(board, "p")).toBeUndefined();
        expect(readBoardLink(board, "pq")).toBeUndefined();
      },
    });
  });

  it("[B14] leaves what was in a section, in no section", () => {
    checkCommand(fillSample, (board) => removeItems(board, ["s"]), {
      changed: ["s"],
      step: "Delete card",
      again: "nothing",
      check: (board) => {
        expect(readBoardItem(board, "m")?.section).toBeNull();
        expect(readBoardItem(board, "k")?.section).toBe("n");
      },
    });
  });

  it("[B14] deletes what is stored in no usable shape", () => {
    const setup = (board: Board) => {
      fillSample(board);
      board.doc.transact(() => board.items.set("odd", { kind: "note" }));
    };
    checkCommand(setup, (board) => removeItems(board, ["odd"]), {
      changed: ["odd"],
      step: "Delete card",
      again: "nothing",
    });
  });

  it("[B5] leaves locked items", () => {
    checkCommand(fillSample, (board) => removeItems(board, ["lock"]), { refused: "Locked cards stay" });
    checkCommand(fillSample, (board) => removeItems(board, ["lock", "m"]), {
      changed: ["m"],
      step: "Delete card",
      again: "refused",
    });
  });

  it("[B1] does nothing when all is gone already", () => {
    checkCommand(fillSample, (board) => removeItems(board, ["gone"]), "nothing");
  });
});

describe("removeLinks", () => {
  it("[B14] deletes links and leaves their ends", () => {
    checkCommand(fillSample, (board) => removeLinks(board, ["pq", "rp", "gone"]), {
      changed: ["pq", "rp"],
      step: "Delete 2 arrows",
      again: "nothing",
    });
  });
});

describe("removeSelection", () => {
  it("[B14] deletes items and links as one step", () => {
    checkCommand(fillSample, (board) => removeSelection(board, ["q"], ["rp", "pq"]), {
      changed: ["q", "rp", "pq"],
      step: "Delete card and 2 arrows",
      again: "nothing",
    });
  });
});
