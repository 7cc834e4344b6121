import { describe, expect, it } from "vitest";
import type { Board } from "../board.ts";
import { itemsInOrder } from "../order.ts";
import { readBoardItem } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addLink } from "./add-link.ts";
import { assignSection } from "./assign-section.ts";
import { groupIntoSection } from "./group-into-section.ts";
import { ungroupSection } from "./ungroup-section.ts";

const rects = [
  { x: 0, y: 0, width: 200, height: 80 },
  { x: 0, y: 200, width: 200, height: 80 },
];

describe("groupIntoSection", () => {
  it("[B18] makes a section around items, just below the lowest of them", () => {
    const options = { rects, id: "new", title: "Wave 1", padding: 20 };
    checkCommand(fillSample, (board) => groupIntoSection(board, ["q", "p"], options), {
      changed: ["new", "p", "q"],
      step: "Put 2 cards into a new section",
      again: "refused",
      check: (board) => {
        expect(readBoardItem(board, "new")).toMatchObject({
          kind: "section",
          title: "Wave 1",
          pos: [-20, -20],
          size: [240, 320],
          section: null,
        });
        expect(readBoardItem(board, "p")?.section).toBe("new");
        const order = itemsInOrder(board).map(({ id }) => id);
        expect(order.indexOf("new")).toBe(order.indexOf("p") - 1);
      },
    });
  });

  it("[B18] stays inside the section that holds all the items", () => {
    checkCommand(fillSample, (board) => groupIntoSection(board, ["m", "n"], { rects, id: "new" }), {
      changed: ["new", "m", "n"],
      step: "Put 2 cards into a new section",
      again: "refused",
      check: (board) => expect(readBoardItem(board, "new")?.section).toBe("s"),
    });
  });

  it("[B17] [B18] finds its place among items that share one", () => {
    const setup = (board: Board) => {
      fillSample(board);
      board.doc.transact(() => {
        for (const id of ["p", "q", "r"]) storedItem(board, id)?.set("z", "a2");
      });
    };
    checkCommand(setup, (board) => groupIntoSection(board, ["q"], { rects, id: "new" }), {
      changed: ["new", "q"],
      step: "Put card into a new section",
      again: "refused",
      check: (board) => {
        const order = itemsInOrder(board).map(({ id }) => id);
        expect(order).toEqual(["s", "n", "p", "new", "q", "r", "m", "k", "lock"]);
      },
    });
  });

  it("[B3] [B5] refuses what is locked, gone or nowhere", () => {
    checkCommand(fillSample, (board) => groupIntoSection(board, ["lock"], { rects }), { refused: "locked" });
    checkCommand(fillSample, (board) => groupIntoSection(board, ["gone"], { rects }), {
      refused: "no longer",
    });
    checkCommand(fillSample, (board) => groupIntoSection(board, ["p"], { rects: [] }), {
      refused: "nothing",
    });
    const odd = [{ x: Number.NaN, y: 0, width: 1, height: 1 }];
    checkCommand(fillSample, (board) => groupIntoSection(board, ["p"], { rects: odd }), { refused: "Place" });
  });
});

describe("ungroupSection", () => {
  it("[B18] takes the section away; what was in it stands where it stood", () => {
    const setup = (board: Board) => {
      fillSample(board);
      addLink(board, { kind: "relates", from: "n", to: "p", id: "np" });
    };
    checkCommand(setup, (board) => ungroupSection(board, "n"), {
      changed: ["n", "k"],
      step: "Ungroup section",
      again: "refused",
      check: (board) => {
        expect(readBoardItem(board, "k")?.section).toBe("s");
        expect(board.links.has("np")).toBe(false);
      },
    });
  });

  it("[B3] [B5] refuses what is no section, gone or locked", () => {
    checkCommand(fillSample, (board) => ungroupSection(board, "p"), { refused: "not a section" });
    checkCommand(fillSample, (board) => ungroupSection(board, "gone"), { refused: "no longer" });
    checkCommand(fillSample, (board) => ungroupSection(board, "lock"), { refused: "locked" });
  });
});

describe("assignSection", () => {
  it("[B13] puts items into a section and out of it", () => {
    checkCommand(fillSample, (board) => assignSection(board, ["p", "q", "m"], "s"), {
      changed: ["p", "q"],
      step: "Put 2 cards into section",
      again: "nothing",
    });
    checkCommand(fillSample, (board) => assignSection(board, ["m", "p"], null), {
      changed: ["m"],
      step: "Put card out of section",
      again: "nothing",
    });
  });

  it("[B13] never puts a section into itself or into what it holds", () => {
    checkCommand(fillSample, (board) => assignSection(board, ["s"], "s"), { refused: "inside itself" });
    checkCommand(fillSample, (board) => assignSection(board, ["s"], "n"), { refused: "inside itself" });
  });

  it("[B3] [B5] refuses what is no section, gone or locked", () => {
    checkCommand(fillSample, (board) => assignSection(board, ["p"], "q"), { refused: "no longer" });
    checkCommand(fillSample, (board) => assignSection(board, ["gone"], "s"), { refused: "no longer" });
    checkCommand(fillSample, (board) => assignSection(board, ["lock"], "s"), { refused: "locked" });
  });
});
