import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Board, openBoard } from "../board.ts";
import { compareOrder, itemsInOrder } from "../order.ts";
import { readBoardItem } from "../read.ts";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addItems } from "./add-items.ts";
import { type OrderMove, reorderItems } from "./reorder-items.ts";

const ids = (board: Board) => itemsInOrder(board).map(({ id }) => id);
const idsAsRead = (board: Board) =>
  [...board.items.keys()]
    .map((id) => ({ id, z: readBoardItem(board, id)?.z ?? "" }))
    .sort(compareOrder)
    .map(({ id }) => id);
const withNotes = (names: string) => (board: Board) => {
  addItems(
    board,
    [...names].map((id) => ({ kind: "note" as const, id, pos: [0, 0] as const })),
  );
};
const allAt = (z: unknown) => (board: Board) => {
  withNotes("abcde")(board);
  board.doc.transact(() => {
    for (const id of "abcde") storedItem(board, id)?.set("z", z);
  });
};

describe("reorderItems", () => {
  it.each([
    ["front", ["a", "c"], "bdeac", "Bring 2 cards to front", "nothing"],
    ["back", ["e", "c"], "ceabd", "Bring 2 cards to back", "nothing"],
    ["forward", ["a", "b"], "cabde", "Bring 2 cards forward", "more"],
    ["backward", ["b", "d"], "badce", "Bring 2 cards backward", "more"],
    ["forward", ["c", "e"], "abdce", "Bring 2 cards forward", "nothing"],
    ["front", ["c"], "abdec", "Bring card to front", "nothing"],
  ] as const)("[B17] brings %s: %s", (where, moved, order, step, again) => {
    checkCommand(withNotes("abcde"), (board) => reorderItems(board, moved, where), {
      changed: moved.filter((id) => id !== "e" || where === "back"),
      step,
      again,
      check: (board) => expect(ids(board).join("")).toBe(order),
    });
  });

  it("[B1] does nothing at the end of the order", () => {
    checkCommand(withNotes("abc"), (board) => reorderItems(board, ["b", "c"], "forward"), "nothing");
    checkCommand(withNotes("abc"), (board) => reorderItems(board, ["a"], "back"), "nothing");
  });

  it.each([
    ["the same after a merge", "a5"],
    ["missing", null],
    ["no order at all", "!!"],
    ["cut off", "c1"],
    ["not a string", 7],
  ])("[B17] orders by id where places are %s, and repairs what it touches", (_, z) => {
    const board = openBoard(new Y.Doc());
    allAt(z)(board);
    expect(ids(board).join("")).toBe("abcde");
    reorderItems(board, ["e"], "backward");
    expect(ids(board).join("")).toBe("abced");
    reorderItems(board, ["a"], "forward");
    expect(ids(board).join("")).toBe("baced");
  });

  it("[B5] leaves locked items", () => {
    checkCommand(fillSample, (board) => reorderItems(board, ["lock"], "back"), { refused: "locked" });
  });

  it("[B17] always gives the order that was asked for, whatever was stored", () => {
    const place = fc.oneof(
      fc.constantFrom(
        "a0",
        "a1",
        "a1V",
        "Zz",
        "a0",
        "zz",
        "A".padEnd(27, "0"),
        "a".padEnd(199, "z"),
        "a".padEnd(200, "z"),
      ),
      fc.string({ maxLength: 5 }),
      fc.jsonValue(),
    );
    const move = fc.constantFrom<OrderMove>("front", "back", "forward", "backward");
    const letters = "abcdef";
    fc.assert(
      fc.property(
        fc.array(place, { minLength: letters.length, maxLength: letters.length }),
        fc.array(fc.tuple(fc.subarray([...letters], { minLength: 1 }), move), { maxLength: 6 }),
        (places, moves) => {
          const board = openBoard(new Y.Doc());
          withNotes(letters)(board);
          for (const [index, z] of places.entries()) storedItem(board, letters[index] ?? "")?.set("z", z);
          for (const [moved, where] of moves) {
            const before = ids(board);
            reorderItems(board, moved, where);
            expect(ids(board)).toEqual(model(before, moved, where));
            expect(idsAsRead(board)).toEqual(ids(board));
          }
        },
      ),
    );
  });
});

/** The same said slowly, as the oracle: one card at a time, blocked by another moved card. */
function model(order: readonly string[], moved: readonly string[], where: OrderMove): string[] {
  const chosen = order.filter((id) => moved.includes(id));
  const others = order.filter((id) => !moved.includes(id));
  if (where === "front") return [...others, ...chosen];
  if (where === "back") return [...chosen, ...others];
  const list = where === "forward" ? [...order].reverse() : [...order];
  for (let index = 1; index < list.length; index += 1) {
    const [ahead, here] = [list[index - 1] ?? "", list[index] ?? ""];
    if (moved.includes(here) && !moved.includes(ahead)) {
      list[index - 1] = here;
      list[index] = ahead;
    }
  }
  return where === "forward" ? list.reverse() : list;
}
