import { expect } from "vitest";
import * as Y from "yjs";
import { type Board, openBoard } from "../board.ts";
import type { CommandResult } from "../change.ts";
import { readBoardItem, readBoardLink, readBoardMeta } from "../read.ts";
import { fillBoard, takeSnapshot } from "../snapshot.ts";
import { createUndo } from "../undo.ts";

/** What a command does to the board that `setup` made. */
export type Expected =
  /** It writes: `changed` are the ids it names, `step` stands in the undo list. */
  | {
      readonly changed: readonly string[] | "new ids";
      readonly step: string;
      /** What doing the same once more does. */
      readonly again: "nothing" | "more" | "refused";
      readonly check?: (board: Board) => void;
    }
  /** It refuses with a sentence that contains this, and writes nothing. */
  | { readonly refused: string }
  /** It says that there was nothing to change, and writes nothing. */
  | "nothing";

/**
 * Proves that a command keeps the laws of all commands: the expected result, exactly one transaction or none,
 * undo that restores the board and redo that repeats it, a second document that follows by updates, and
 * a snapshot that survives JSON.
 */
export function checkCommand(
  setup: (board: Board) => void,
  command: (board: Board) => CommandResult,
  expected: Expected,
): void {
  const board = openBoard(new Y.Doc());
  setup(board);
  const other = openBoard(new Y.Doc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  board.doc.on("update", (update: Uint8Array) => Y.applyUpdate(other.doc, update));
  const undo = createUndo(board, { get: () => [], set: () => {} });
  const before = takeSnapshot(board);

  if (expected === "nothing" || "refused" in expected) {
    const { result, transactions } = count(board, command);
    expect(transactions).toBe(0);
    if (expected === "nothing") expect(result).toMatchObject({ ok: true, changed: [] });
    else expect(reasonOf(result)).toContain(expected.refused);
    expect(takeSnapshot(board)).toEqual(before);
    return;
  }

  const { result, transactions } = count(board, command);
  if (!result.ok) throw new Error(`The command refused: ${result.reason}`);
  expect(transactions).toBe(1);
  if (expected.changed === "new ids") expect(result.changed.length).toBeGreaterThan(0);
  else expect([...result.changed].sort()).toEqual([...expected.changed].sort());
  expect(undo.state()).toMatchObject({ undoName: expected.step, canRedo: false });
  const after = takeSnapshot(board);
  expect(after).not.toEqual(before);
  expectSame(board, other);
  expectSurvivesJson(board);
  expected.check?.(board);

  undo.undo();
  expect(takeSnapshot(board)).toEqual(before);
  expect(undo.state()).toMatchObject({ canUndo: false, redoName: expected.step });
  expectSame(board, other);
  undo.redo();
  expect(takeSnapshot(board)).toEqual(after);
  expect(undo.state()).toMatchObject({ canRedo: false, undoName: expected.step });
  expectSame(board, other);

  const repeated = count(board, command);
  expect(repeated.result.ok).toBe(expected.again !== "refused");
  expect(repeated.transactions).toBe(expected.again === "more" ? 1 : 0);
  if (expected.again !== "more") expect(takeSnapshot(board)).toEqual(after);
  undo.dispose();
}

/** Two documents that show the same, down to every record as it is read. */
export function expectSame(left: Board, right: Board): void {
  expect(takeSnapshot(right)).toEqual(takeSnapshot(left));
  expect(readAll(right)).toEqual(readAll(left));
}

function expectSurvivesJson(board: Board): void {
  const copy = openBoard(new Y.Doc());
  fillBoard(copy, JSON.parse(JSON.stringify(takeSnapshot(board))));
  expectSame(board, copy);
}

function readAll(board: Board): unknown {
  return {
    meta: readBoardMeta(board),
    items: [...board.items.keys()].sort().map((id) => readBoardItem(board, id)),
    links: [...board.links.keys()].sort().map((id) => readBoardLink(board, id)),
  };
}

function count(board: Board, command: (board: Board) => CommandResult) {
  let transactions = 0;
  const observe = () => {
    transactions += 1;
  };
  board.doc.on("beforeTransaction", observe);
  const result = command(board);
  board.doc.off("beforeTransaction", observe);
  return { result, transactions };
}

function reasonOf(result: CommandResult): string {
  if (result.ok) throw new Error(`The command did it: ${result.changed.join(", ")}`);
  return result.reason;
}
