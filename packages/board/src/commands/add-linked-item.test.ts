import { describe, it } from "vitest";
import { checkCommand } from "../testing/check-command.ts";
import { fillSample } from "../testing/sample-board.ts";
import { addLinkedItem } from "./add-linked-item.ts";

describe("addLinkedItem", () => {
  it("[B7] adds the item and the arrow to it as one step", () => {
    const wanted = {
      from: "p",
      linkKind: "delivers",
      kind: "benefit",
      pos: [300, 0],
      title: "Fewer calls",
    } as const;
    checkCommand(fillSample, (board) => addLinkedItem(board, wanted), {
      changed: "new ids",
      step: "Add linked benefit",
      again: "more",
    });
  });

  it("[B3] refuses when the card it starts from is gone, or nothing could be made", () => {
    const wanted = { from: "p", linkKind: "delivers", kind: "benefit", pos: [300, 0] } as const;
    checkCommand(fillSample, (board) => addLinkedItem(board, { ...wanted, from: "gone" }), {
      refused: "no longer on the board",
    });
    checkCommand(fillSample, (board) => addLinkedItem(board, { ...wanted, id: "q" }), { refused: "taken" });
    checkCommand(fillSample, (board) => addLinkedItem(board, { ...wanted, linkKind: "odd" as "relates" }), {
      refused: "not known",
    });
  });
});
