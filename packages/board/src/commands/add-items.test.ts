import { describe, expect, it } from "vitest";
import { itemsInOrder } from "../order.ts";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addItems } from "./add-items.ts";

describe("addItems", () => {
  it("[B7] adds a list as one step, in its order, on top", () => {
    const list = ["a", "b", "c"].map((id) => ({ kind: "note" as const, id, pos: [0, 0] as const }));
    checkCommand(fillSample, (board) => addItems(board, list), {
      changed: ["a", "b", "c"],
      step: "Add 3 cards",
      again: "refused",
      check: (board) => {
        const top = itemsInOrder(board).slice(-3);
        expect(top.map(({ id }) => id)).toEqual(["a", "b", "c"]);
      },
    });
  });

  it("[B7] adds all or none", () => {
    const note = { kind: "note" as const, pos: [0, 0] as const };
    checkCommand(fillSample, (board) => addItems(board, [note, { ...note, id: "p" }]), { refused: "taken" });
    const twins = [
      { ...note, id: "a" },
      { ...note, id: "a" },
    ];
    checkCommand(fillSample, (board) => addItems(board, twins), { refused: "the same id" });
  });

  it("[B1] does nothing for an empty list", () => {
    checkCommand(fillSample, (board) => addItems(board, []), "nothing");
  });
});
