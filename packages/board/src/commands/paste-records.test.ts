import type { RawRecord } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openBoard } from "../board.ts";
import { copyRecords } from "../copied-records.ts";
import { readBoardItem, readBoardLink } from "../read.ts";
import { storedItem } from "../records.ts";
import { takeSnapshot } from "../snapshot.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { duplicateItems } from "./duplicate-items.ts";
import { pasteRecords } from "./paste-records.ts";

describe("duplicateItems", () => {
  it("[B19] copies items and the arrows among them, with fresh ids", () => {
    checkCommand(fillSample, (board) => duplicateItems(board, ["p", "q"], [24, 24]), {
      changed: "new ids",
      step: "Duplicate 2 cards",
      again: "more",
    });
    const board = createSampleBoard();
    const result = duplicateItems(board, ["p", "q"], [24, 24]);
    if (!result.ok) throw new Error(result.reason);
    const [first = "", second = ""] = result.items;
    expect(readBoardItem(board, first)).toMatchObject({
      title: "Portal",
      pos: [24, 24],
      description: "One door",
    });
    expect(storedItem(board, first)?.get("description")).toBeInstanceOf(Y.Text);
    expect(result.links.map((id) => readBoardLink(board, id))).toMatchObject([{ from: first, to: second }]);
  });

  it("[B19] copies a section with what is inside, and leaves a card's copy in its section", () => {
    const board = createSampleBoard();
    const result = duplicateItems(board, ["n"], [10, 0]);
    if (!result.ok) throw new Error(result.reason);
    const [section = "", member = ""] = result.items;
    expect(readBoardItem(board, section)).toMatchObject({ kind: "section", section: "s", pos: [430, 20] });
    expect(readBoardItem(board, member)).toMatchObject({ title: "Deep", section, pos: [440, 30] });
  });

  it("[B19] makes copies of locked cards that are not locked", () => {
    const board = createSampleBoard();
    const result = duplicateItems(board, ["lock"], [10, 0]);
    expect(result.ok && readBoardItem(board, result.items[0] ?? "")?.locked).toBe(false);
  });

  it("[B3] refuses what is gone", () => {
    checkCommand(fillSample, (board) => duplicateItems(board, ["gone"], [1, 1]), { refused: "no longer" });
  });
});

describe("pasteRecords", () => {
  const copied = copyRecords(createSampleBoard(), ["p", "r", "s"]);

  it("[B19] pastes on another board, with the top left corner at a point", () => {
    checkCommand(
      () => {},
      (board) => pasteRecords(board, copied, { anchor: [1000, 1000] }),
      {
        changed: "new ids",
        step: "Paste 6 cards",
        again: "more",
        check: (board) => {
          const items = [...board.items.keys()].map((id) => readBoardItem(board, id));
          expect(Math.min(...items.map((item) => item?.pos[0] ?? 0))).toBe(1000);
          expect(Math.min(...items.map((item) => item?.pos[1] ?? 0))).toBe(1000);
          expect(items.find((item) => item?.title === "Portal")?.pos).toEqual([1000, 1000]);
          expect(board.links.size).toBe(1);
          expect(items.every((item) => item?.repairs.length === 0)).toBe(true);
        },
      },
    );
  });

  it("[B19] leaves copies out of sections that were not copied", () => {
    const board = createSampleBoard();
    const result = pasteRecords(board, copyRecords(board, ["m"]), { offset: [1, 1] });
    expect(result.ok && readBoardItem(board, result.items[0] ?? "")?.section).toBeNull();
  });

  it("[B19] keeps unknown kinds and fields", () => {
    const board = openBoard(new Y.Doc());
    pasteRecords(board, { items: { a: { kind: "spaceship", thrust: [1] } }, links: {} }, { offset: [0, 0] });
    expect(Object.values(takeSnapshot(board).items)).toMatchObject([{ kind: "spaceship", thrust: [1] }]);
  });

  it("[B3] refuses nothing at all and far too much", () => {
    const many: Record<string, RawRecord> = {};
    for (let index = 0; index <= 5000; index += 1) many[`i${index}`] = { kind: "note" };
    checkCommand(fillSample, (board) => pasteRecords(board, { items: {}, links: {} }, { offset: [0, 0] }), {
      refused: "nothing to paste",
    });
    checkCommand(fillSample, (board) => pasteRecords(board, { items: many, links: {} }, { offset: [0, 0] }), {
      refused: "At most 5000",
    });
  });

  it("[B19] never throws and never spoils the board, whatever is on the clipboard", () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    const records = fc.record({
      items: fc.oneof(anything, fc.dictionary(fc.string(), anything)),
      links: fc.oneof(anything, fc.dictionary(fc.string(), anything)),
    });
    fc.assert(
      fc.property(fc.oneof(anything, records), (clipboard) => {
        const board = createSampleBoard();
        pasteRecords(board, clipboard as typeof copied, { anchor: [5, 5] });
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc));
        expect(takeSnapshot(openBoard(copy))).toEqual(takeSnapshot(board));
        for (const id of board.items.keys()) readBoardItem(board, id);
      }),
    );
  });
});
