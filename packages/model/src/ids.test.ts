import { describe, expect, it } from "vitest";
import { isId, newId } from "./ids.ts";

describe("ids", () => {
  it("[M10] are usable and never the same", () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
    expect(ids.every((id) => /^[A-Za-z].{15}$/.test(id))).toBe(true);
  });

  it("[M10] use all of their alphabet", () => {
    const letters = new Set(Array.from({ length: 500 }, newId).join(""));
    expect(letters.size).toBe(64);
  });

  it.each(["a", "A_-9", "x".repeat(64), "constructor"])("[M10] may be %j", (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each(["", "x".repeat(65), "__proto__", "__x", "a b", "a:b", "é", "a\n", 5, null, undefined, {}, ["a"]])(
    "[M10] may not be %j",
    (id) => {
      expect(isId(id)).toBe(false);
    },
  );
});
