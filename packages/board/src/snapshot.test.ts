import { itemFields, itemKindNames } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openBoard } from "./board.ts";
import { readBoardItem, readBoardLink, readBoardMeta } from "./read.ts";
import { storedItem } from "./records.ts";
import { fillBoard, takeSnapshot } from "./snapshot.ts";
import { expectSame } from "./testing/check-command.ts";
import { createSampleBoard } from "./testing/sample-board.ts";

describe("a snapshot", () => {
  it("[B22] holds everything stored, unknown kinds and fields included, and fills a board with it", () => {
    const board = createSampleBoard();
    board.doc.transact(() => {
      board.items.set(
        "odd",
        new Y.Map<unknown>([
          ["kind", "spaceship"],
          ["thrust", { kN: [1, null] }],
        ]),
      );
      storedItem(board, "p")?.set("future", "field");
      board.meta.set("theme", { dark: true });
    });
    const snapshot = takeSnapshot(board);
    expect(snapshot.items.odd).toEqual({ kind: "spaceship", thrust: { kN: [1, null] } });
    expect(snapshot.items.p).toMatchObject({ future: "field", description: "One door" });
    expect(snapshot.meta).toEqual({ theme: { dark: true } });
    const copy = openBoard(new Y.Doc());
    let transactions = 0;
    copy.doc.on("update", () => {
      transactions += 1;
    });
    fillBoard(copy, JSON.parse(JSON.stringify(snapshot)));
    expect(transactions).toBe(1);
    expectSame(board, copy);
  });

  it.each(itemKindNames)("[B22] [B6] fills a %s with every shared text of its kind", (kind) => {
    const board = openBoard(new Y.Doc());
    fillBoard(board, { meta: {}, items: { a: { kind } }, links: {} });
    for (const [key, field] of Object.entries(itemFields(kind))) {
      if (field.shape === "text") expect(storedItem(board, "a")?.get(key)).toBeInstanceOf(Y.Text);
    }
    expect(takeSnapshot(board).items).toEqual({ a: { kind } });
  });

  it("[B22] never fills a board that holds something", () => {
    const board = createSampleBoard();
    expect(() => fillBoard(board, takeSnapshot(board))).toThrow("empty board");
  });

  it("[B22] [B23] of anything at all fills a board, which gives the same snapshot and reads without throwing", () => {
    const junk = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    const key = fc.oneof(
      fc.constantFrom("kind", "pos", "description", "gate:a", "__proto__", "z"),
      fc.string(),
    );
    const records = fc.dictionary(key, fc.oneof(junk, fc.dictionary(key, junk)));
    fc.assert(
      fc.property(fc.record({ meta: records, items: records, links: records }), (snapshot) => {
        const board = openBoard(new Y.Doc());
        fillBoard(board, snapshot as unknown as Parameters<typeof fillBoard>[1]);
        const taken = takeSnapshot(board);
        expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
        const copy = openBoard(new Y.Doc());
        fillBoard(copy, taken);
        expectSame(board, copy);
      }),
    );
  });
});

describe("reading a document that nobody vouches for", () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

  it.each([
    ["a BigInt", 10n],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["deep nesting", deep(500)],
    ["bytes", new Uint8Array([1])],
    ["nothing", null],
    ["an object", { __proto__: { kind: "goal" } }],
    ["a list", []],
  ])("[B23] never throws for %s, in a field or in place of a record", (_, value) => {
    const source = new Y.Doc();
    source.transact(() => {
      source.getMap("items").set("whole", value);
      const keys = ["kind", "title", "pos", "tags", "description", "z", "gate:x", "__proto__", "constructor"];
      source.getMap("items").set("a", new Y.Map(keys.map((key) => [key, value])));
      source.getMap("links").set(
        "l",
        new Y.Map([
          ["kind", value],
          ["from", value],
          ["to", value],
        ]),
      );
      source.getMap("meta").set("workdays", value);
    });
    const board = openBoard(new Y.Doc());
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(source));
    let transactions = 0;
    board.doc.on("afterTransaction", () => {
      transactions += 1;
    });
    for (const id of ["a", "whole"]) {
      const item = readBoardItem(board, id);
      expect(item?.kind).toBe("note");
      expect(item?.repairs.length).toBeGreaterThan(0);
      expect(Object.isFrozen(item)).toBe(true);
    }
    expect(readBoardLink(board, "l")).toMatchObject({ kind: "relates", from: "", to: "" });
    expect(readBoardMeta(board)).toMatchObject({ workdays: [1, 2, 3, 4, 5] });
    JSON.stringify(takeSnapshot(board));
    expect(transactions).toBe(0);
  });

  it("[B23] reads shared types where plain values should be, and the other way round", () => {
    const board = openBoard(new Y.Doc());
    board.doc.transact(() => {
      const stored = new Y.Map<unknown>([
        ["kind", "project"],
        ["description", "plain"],
      ]);
      board.items.set("a", stored);
      stored.set("title", new Y.Text("shared"));
      stored.set("pos", new Y.Array());
      stored.set("budget", new Y.Map());
      board.items.set("list", new Y.Array());
    });
    expect(readBoardItem(board, "a")).toMatchObject({ title: "shared", description: "plain", pos: [0, 0] });
    expect(readBoardItem(board, "list")?.kind).toBe("note");
    takeSnapshot(board);
  });

  it("[B23] knows nothing of what is not there", () => {
    const board = createSampleBoard();
    expect(readBoardItem(board, "toString")).toBeUndefined();
    expect(readBoardLink(board, "gone")).toBeUndefined();
  });

  it("[B23] reads shared types nested however deep, and other documents inside it, without throwing", () => {
    const board = createSampleBoard();
    board.doc.transact(() => {
      let inner = new Y.Map<unknown>();
      storedItem(board, "p")?.set("deep", inner);
      for (let depth = 0; depth < 5000; depth += 1) {
        const next = new Y.Map<unknown>();
        inner.set("k", next);
        inner = next;
      }
      storedItem(board, "p")?.set("shallow", new Y.Map([["list", Y.Array.from([1, new Y.Text("two")])]]));
      storedItem(board, "p")?.set("stranger", new Y.Doc());
    });
    expect(readBoardItem(board, "p")).toMatchObject({ kind: "project" });
    const { p } = takeSnapshot(board).items;
    expect(p).toMatchObject({ kind: "project", shallow: { list: [1, "two"] } });
    expect(p).not.toHaveProperty("stranger");
    expect(JSON.stringify(p).length).toBeLessThan(1000);
  });
});
