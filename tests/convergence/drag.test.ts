import { addItem, moveItems } from "@throughline/board";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { createReplica } from "./replica.ts";

/** What a drag leaves for good in the document, in bytes; the limit is generous beside the 14 that are usual. */
const BYTES_PER_DRAG = 40;

it("a drag of 600 frames with one drop is exactly one transaction, one update and one undo step", () => {
  const ann = createReplica("Ann", 1);
  for (let index = 0; index < 200; index += 1) {
    addItem(ann.board, { kind: "project", id: `i${index}`, pos: [index, 0] });
  }
  const size = Y.encodeStateAsUpdate(ann.board.doc).length;
  const transactions = ann.ownTransactions();
  const sent: Uint8Array[] = [];
  ann.board.doc.on("update", (update: Uint8Array) => sent.push(update));

  // The frames travel in presence; nothing of them is in the document.
  let ghost: readonly [number, number] = [0, 0];
  for (let frame = 1; frame <= 600; frame += 1) ghost = [frame * 1.5, frame * 0.5];
  moveItems(ann.board, [["i7", ghost]]);

  expect(ann.ownTransactions() - transactions).toBe(1);
  expect(sent.length).toBe(1);
  expect(sent[0]?.length).toBeLessThan(80);
  expect(Y.encodeStateAsUpdate(ann.board.doc).length - size).toBeLessThan(BYTES_PER_DRAG);
  expect(ann.read().items.get("i7")?.pos).toEqual([900, 300]);
  ann.undo.undo();
  expect(ann.read().items.get("i7")?.pos).toEqual([7, 0]);
  ann.dispose();
});

it("ten thousand places written by drags leave less than ten bytes each", () => {
  const ann = createReplica("Ann", 1);
  const ids = Array.from({ length: 100 }, (_, index) => `i${index}`);
  for (const id of ids) addItem(ann.board, { kind: "project", id, pos: [0, 0] });
  const size = Y.encodeStateAsUpdate(ann.board.doc).length;
  for (let drag = 1; drag <= 100; drag += 1) {
    moveItems(
      ann.board,
      ids.map((id) => [id, [drag, drag]]),
    );
  }
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(ann.board.doc));
  expect(Y.encodeStateAsUpdate(fresh).length - size).toBeLessThan(100 * 100 * 10);
  ann.dispose();
});
