import { type BoardSnapshot, type RawRecord, toPlain } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBoardFile } from "./read-board-file.ts";
import { writeBoardFile } from "./write-board-file.ts";

const board: BoardSnapshot = {
  meta: { schema: 1, title: "Move to the cloud" },
  items: {
    b: { kind: "risk", title: "Late", pos: [1, 2], z: "a1" },
    a: { kind: "goal", title: "Faster", pos: [0, 0], size: [200, 80], z: "a0", description: "One\r\ntwo\n" },
  },
  links: { l: { kind: "threatens", from: "b", to: "a" } },
};

const key = fc.oneof(
  fc.constantFrom("kind", "title", "pos", "size", "z", "description", "$text", "toString", "gate:x"),
  fc.string({ minLength: 1, unit: "binary" }),
);
const usableKey = key.filter((name) => !name.startsWith("__"));
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.string({ unit: "binary" })).map((lines) => lines.join("\n")),
  fc.record({ $text: fc.jsonValue() }),
  fc.record({ $$text: fc.jsonValue() }),
);
const record = fc.dictionary(usableKey, value).map((raw) => toPlain(raw) as RawRecord);
const collection = fc.dictionary(usableKey, record);
const snapshot: fc.Arbitrary<BoardSnapshot> = fc.record(
  { meta: record, items: collection, links: collection, talk: fc.dictionary(usableKey, collection) },
  { requiredKeys: ["meta", "items", "links"] },
);

describe("a board file", () => {
  it("[F1] gives back what was written, whatever is stored, and the same bytes again", () => {
    fc.assert(
      fc.property(snapshot, (given) => {
        const text = writeBoardFile(given);
        const read = readBoardFile(text);
        expect(read).toEqual({ ok: true, snapshot: given, warnings: [] });
        expect(read.ok && writeBoardFile(read.snapshot)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("[F2] does not depend on the order in which things were made", () => {
    const backwards = (object: object): object =>
      Object.fromEntries(
        Object.entries(object)
          .reverse()
          .map(([name, inner]) => [
            name,
            inner !== null && typeof inner === "object" && !Array.isArray(inner) ? backwards(inner) : inner,
          ]),
      );
    expect(writeBoardFile(backwards(board) as BoardSnapshot)).toBe(writeBoardFile(board));
  });

  it("[F3] has one line for each field and for each line of a text", () => {
    expect(writeBoardFile(board)).toBe(`{
  "format": "throughline-board",
  "version": 1,
  "meta": {
    "schema": 1,
    "title": "Move to the cloud"
  },
  "items": {
    "a": {
      "description": { "$text": [
        "One\\r",
        "two",
        ""
      ] },
      "kind": "goal",
      "title": "Faster"
    },
    "b": {
      "kind": "risk",
      "title": "Late"
    }
  },
  "links": {
    "l": {
      "from": "b",
      "kind": "threatens",
      "to": "a"
    }
  },
  "geometry": {
    "a": { "pos": [0, 0], "size": [200, 80], "z": "a0" },
    "b": { "pos": [1, 2], "z": "a1" }
  }
}
`);
  });

  it("[F4] keeps places apart from meaning", () => {
    const moved = { ...board, items: { ...board.items, b: { ...board.items.b, pos: [900, 2], z: "a7" } } };
    const before = writeBoardFile(board).split("\n");
    const after = writeBoardFile(moved).split("\n");
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toEqual(['    "b": { "pos": [900, 2], "z": "a7" }']);
  });
});

describe("reading a file that is not trusted", () => {
  const frame = { format: "throughline-board", version: 1 };

  it.each([
    ["not JSON", "{", "not JSON"],
    ["empty", "", "not JSON"],
    ["a list", "[]", "not a Throughline board"],
    ["another format", '{"format":"else","version":1}', "not a Throughline board"],
    ["no version", '{"format":"throughline-board"}', "does not say its version"],
    ["a newer version", '{"format":"throughline-board","version":2}', "newer version"],
    ["a newer schema", '{"format":"throughline-board","version":1,"meta":{"schema":99}}', "newer version"],
    ["damaged items", JSON.stringify({ ...frame, items: [] }), "“items”"],
    ["damaged talk", JSON.stringify({ ...frame, talk: null }), "“talk”"],
    ["far too deep", `${"[".repeat(200_000)}`, "not JSON"],
    ["too long", " ".repeat(50 * 1024 * 1024 + 1), "larger than 50 MB"],
  ])("[F5] refuses a file that is %s", (_, text, sentence) => {
    const read = readBoardFile(text);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.reason).toContain(sentence);
  });

  it("[F6] leaves out what cannot be used, and says so", () => {
    const read = readBoardFile(
      JSON.stringify({
        ...frame,
        items: { good: { kind: "note", text: { $text: [1] } }, bad: 7 },
        geometry: { good: { pos: [1, 1], title: "no place" }, gone: { pos: [2, 2] } },
        talk: { comments: { c: { text: "hm" }, d: null }, odd: 3 },
      }),
    );
    expect(read).toEqual({
      ok: true,
      snapshot: {
        meta: {},
        items: { good: { kind: "note", pos: [1, 1] } },
        links: {},
        talk: { comments: { c: { text: "hm" } } },
      },
      warnings: [
        "The card “good”: the field “text” is left out.",
        "The card “bad” could not be read and is left out.",
        "The place of the card “gone” could not be used and is left out.",
        "In “comments”, the entry “d” could not be read and is left out.",
        "The part “odd” of the talk could not be read and is left out.",
      ],
    });
  });

  it("[F6] says at most a hundred times that something is left out", () => {
    const items = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`i${index}`, 1]));
    const read = readBoardFile(JSON.stringify({ ...frame, items }));
    expect(read.ok && read.warnings.length).toBe(101);
    expect(read.ok && read.warnings.at(-1)).toContain("50 more");
  });

  it("[F7] never lets a key reach into prototypes", () => {
    const text = `{"format":"throughline-board","version":1,
      "meta":{"__proto__":{"polluted":1}},
      "items":{"__proto__":{"kind":"note"},"a":{"__proto__":{"kind":"goal"},"x":{"__proto__":{"y":1}}}},
      "geometry":{"__proto__":{"pos":[1,1]},"toString":{"pos":[1,1]},"a":{"__proto__":{"pos":[1,1]}}}}`;
    const read = readBoardFile(text);
    if (!read.ok) throw new Error(read.reason);
    expect(read.snapshot).toEqual({ meta: {}, items: { a: { x: {} } }, links: {} });
    expect(Object.getPrototypeOf(read.snapshot.items.a)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("[F7] never throws", () => {
    const block = fc.option(fc.dictionary(key, fc.jsonValue()), { nil: undefined });
    const junk = fc.record({ items: block, links: block, meta: block, geometry: block, talk: block });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          junk.map((it) => JSON.stringify({ ...frame, ...it })),
        ),
        (text) => {
          const read = readBoardFile(text);
          if (read.ok) writeBoardFile(read.snapshot);
        },
      ),
      { numRuns: 500 },
    );
  });
});
