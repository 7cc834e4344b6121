import { describe, expect, it } from "vitest";
import type { Board } from "../board.ts";
import { readBoardLink } from "../read.ts";
import { storedLink } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addLink } from "./add-link.ts";
import { changeLinkKind } from "./change-link-kind.ts";
import { retargetLink } from "./retarget-link.ts";
import { reverseLink } from "./reverse-link.ts";

const withReverse = (board: Board) => {
  fillSample(board);
  addLink(board, { kind: "dependency", from: "q", to: "p", id: "qp" });
};

describe("reverseLink", () => {
  it("[B15] turns an arrow round", () => {
    checkCommand(fillSample, (board) => reverseLink(board, "pq"), {
      changed: ["pq"],
      step: "Reverse arrow",
      again: "more",
      check: (board) => expect(readBoardLink(board, "pq")).toMatchObject({ from: "q", to: "p" }),
    });
  });

  it("[B3] refuses one that would be there twice, and one that is gone", () => {
    checkCommand(withReverse, (board) => reverseLink(board, "pq"), { refused: "already such an arrow" });
    checkCommand(fillSample, (board) => reverseLink(board, "gone"), { refused: "no longer on the board" });
  });
});

describe("changeLinkKind", () => {
  it("[B16] changes the kind in place and keeps every value", () => {
    checkCommand(fillSample, (board) => changeLinkKind(board, "rp", "relates"), {
      changed: ["rp"],
      step: "Change arrow to “relates to”",
      again: "nothing",
      check: (board) => expect(storedLink(board, "rp")?.get("days")).toBe(20),
    });
  });

  it("[B3] refuses one that would be there twice, and an unknown kind", () => {
    const setup = (board: Board) => {
      fillSample(board);
      addLink(board, { kind: "relates", from: "r", to: "p" });
    };
    checkCommand(setup, (board) => changeLinkKind(board, "rp", "relates"), { refused: "already such" });
    checkCommand(setup, (board) => changeLinkKind(board, "rp", "odd" as "relates"), { refused: "not known" });
    checkCommand(setup, (board) => changeLinkKind(board, "gone", "relates"), { refused: "no longer" });
  });
});

describe("retargetLink", () => {
  it("[B15] moves an end to another card", () => {
    checkCommand(fillSample, (board) => retargetLink(board, "pq", { to: "m" }), {
      changed: ["pq"],
      step: "Move end of arrow",
      again: "nothing",
      check: (board) => expect(readBoardLink(board, "pq")).toMatchObject({ from: "p", to: "m" }),
    });
    checkCommand(fillSample, (board) => retargetLink(board, "pq", { from: "m", to: "p" }), {
      changed: ["pq"],
      step: "Move end of arrow",
      again: "nothing",
    });
  });

  it("[B1] does nothing when the ends stay", () => {
    checkCommand(fillSample, (board) => retargetLink(board, "pq", { from: "p" }), "nothing");
    checkCommand(fillSample, (board) => retargetLink(board, "pq", {}), "nothing");
  });

  it("[B3] refuses itself, duplicates and what is gone", () => {
    checkCommand(fillSample, (board) => retargetLink(board, "pq", { to: "p" }), { refused: "two different" });
    checkCommand(withReverse, (board) => retargetLink(board, "pq", { from: "q", to: "p" }), {
      refused: "already such",
    });
    checkCommand(fillSample, (board) => retargetLink(board, "pq", { to: "gone" }), { refused: "no longer" });
    checkCommand(fillSample, (board) => retargetLink(board, "gone", { to: "p" }), { refused: "no longer" });
  });
});
