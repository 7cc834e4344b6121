import { SCHEMA_VERSION } from "@throughline/model";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { openBoard } from "./board.ts";
import { migrateBoard, schemaOf } from "./migrate.ts";
import { takeSnapshot } from "./snapshot.ts";

it("[B26] stamps the schema where there is none, once", () => {
  const board = openBoard(new Y.Doc());
  let updates = 0;
  board.doc.on("update", () => {
    updates += 1;
  });
  expect(schemaOf(board)).toBe(0);
  expect(migrateBoard(board)).toEqual({ ok: true, from: 0, to: SCHEMA_VERSION });
  expect(migrateBoard(board)).toEqual({ ok: true, from: SCHEMA_VERSION, to: SCHEMA_VERSION });
  expect(schemaOf(board)).toBe(SCHEMA_VERSION);
  expect(updates).toBe(1);
});

it("[B26] leaves a newer document alone and says so", () => {
  const board = openBoard(new Y.Doc());
  board.meta.set("schema", SCHEMA_VERSION + 1);
  const before = takeSnapshot(board);
  const result = migrateBoard(board);
  expect(!result.ok && result.reason).toContain("newer version");
  expect(takeSnapshot(board)).toEqual(before);
});

it.each([["x"], [-1], [1.5], [Number.NaN]])("[B26] takes a schema of %j for none", (schema) => {
  const board = openBoard(new Y.Doc());
  board.meta.set("schema", schema);
  expect(schemaOf(board)).toBe(0);
});
