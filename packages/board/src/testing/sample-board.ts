import * as Y from "yjs";
import { type Board, openBoard } from "../board.ts";
import { addItems } from "../commands/add-items.ts";
import { addLink } from "../commands/add-link.ts";
import { assignSection } from "../commands/assign-section.ts";
import { setLocked } from "../commands/set-locked.ts";

/**
 * Puts a small program on a board: projects `p` and `q`, a risk `r`, a locked note `lock`, and a section `s`
 * that holds the note `m` and the section `n`, which holds the note `k`. Links `pq` and `rp`.
 */
export function fillSample(board: Board): void {
  addItems(board, [
    { kind: "section", id: "s", title: "Now", pos: [400, 0], size: [600, 400] },
    { kind: "section", id: "n", title: "Inner", pos: [420, 20], size: [200, 200] },
    { kind: "project", id: "p", title: "Portal", pos: [0, 0], values: { description: "One door" } },
    { kind: "project", id: "q", title: "Data platform", pos: [0, 200] },
    { kind: "risk", id: "r", title: "Late", pos: [0, 400], values: { probability: 0.3, impact: 4 } },
    { kind: "note", id: "m", title: "Member", pos: [700, 50] },
    { kind: "note", id: "k", title: "Deep", pos: [430, 30] },
    { kind: "note", id: "lock", title: "Agreed", pos: [0, 600] },
  ]);
  assignSection(board, ["n", "m"], "s");
  assignSection(board, ["k"], "n");
  addLink(board, { kind: "dependency", from: "p", to: "q", id: "pq" });
  addLink(board, { kind: "threatens", from: "r", to: "p", id: "rp", values: { days: 20 } });
  setLocked(board, ["lock"], true);
}

/** A board of its own with the sample on it. */
export function createSampleBoard(): Board {
  const board = openBoard(new Y.Doc());
  fillSample(board);
  return board;
}
