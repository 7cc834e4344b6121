import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlain } from "./snapshot.ts";
import { junk } from "./testing/junk.ts";

describe("toPlain", () => {
  it("[M13] gives what survives JSON, whatever it is given, and again the same", () => {
    fc.assert(
      fc.property(junk, (value) => {
        const plain = toPlain(value);
        if (plain === undefined) return;
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
        expect(toPlain(plain)).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it("[M13] keeps everything that is JSON already", () => {
    const json = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('"__'));
    fc.assert(
      fc.property(json, (value) => {
        expect(toPlain(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ["a BigInt", 10n, undefined],
    ["NaN", Number.NaN, undefined],
    ["a function", () => 1, undefined],
    ["a symbol", Symbol("x"), undefined],
    ["bytes", new Uint8Array(2), undefined],
    ["-0", -0, 0],
    ["a hole in a list", Array(1), [null]],
    ["a list with what cannot be kept", [1n, 2], [null, 2]],
    ["an object with what cannot be kept", { a: 1n, b: undefined, c: 1 }, { c: 1 }],
    ["a key into prototypes", JSON.parse('{"__proto__":{"x":1},"__defineGetter__":1,"a":1}'), { a: 1 }],
  ])("[M13] makes of %s what can be kept", (_, value, plain) => {
    expect(toPlain(value)).toEqual(plain);
  });

  it("[M13] stops where nesting is hostile", () => {
    let value: unknown = "deep";
    for (let level = 0; level < 100_000; level += 1) value = [value];
    expect(JSON.stringify(toPlain(value)).length).toBeLessThan(100);
  });
});
