import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPastedList } from "./read-pasted-list.ts";

const titles = (text: string) => readPastedList(text).entries.map((entry) => entry.title);
const levels = (text: string) => readPastedList(text).entries.map((entry) => entry.level);

describe("a pasted list", () => {
  it("[F8] is one entry for each line that is not empty", () => {
    expect(titles("Cut cost\r\n\r\n  \nFewer calls\rOne portal\n")).toEqual([
      "Cut cost",
      "Fewer calls",
      "One portal",
    ]);
  });

  it.each([
    ["- Cut cost", "Cut cost"],
    ["* Cut cost", "Cut cost"],
    ["•\tCut cost", "Cut cost"],
    ["– Cut cost", "Cut cost"],
    ["1. Cut cost", "Cut cost"],
    ["(12) Cut cost", "Cut cost"],
    ["1.2.3) Cut cost", "Cut cost"],
    ["b) Cut cost", "Cut cost"],
    ["- [x] Cut cost", "Cut cost"],
    ["- [ ] 3. Cut cost", "Cut cost"],
    ["☑ Cut cost", "Cut cost"],
  ])("[F8] loses its marks: %s", (line, title) => {
    expect(titles(line)).toEqual([title]);
  });

  it.each(["-5 degrees", "2026. A year", "3.5 release", "J. Smith", "e.g. this", "[draft] plan", "*bold*"])(
    "[F8] keeps what only looks like a mark: %s",
    (line) => {
      expect(titles(line)).toEqual([line]);
    },
  );

  it("[F8] ignores a line that is nothing but a mark", () => {
    expect(titles("- \n* [ ]\nCut cost")).toEqual(["Cut cost"]);
  });

  it("[F9] keeps the levels of tabs and of spaces", () => {
    expect(levels("Goal\n\tBenefit\n\t\tChange\n\tBenefit\nGoal")).toEqual([0, 1, 2, 1, 0]);
    expect(levels("- Goal\n  - Benefit\n      - Change\n  - Benefit\n- Goal")).toEqual([0, 1, 2, 1, 0]);
    expect(levels("   Goal\n   Goal\n Goal\n  Benefit")).toEqual([0, 0, 0, 1]);
  });

  it("[F9] takes the first cell of a line of a table", () => {
    expect(titles('Portal\t120000\tAnna\n"Say ""hi"""\t5')).toEqual(["Portal", 'Say "hi"']);
  });

  it("[F10] takes 500 lines and says how many are left out", () => {
    const list = readPastedList(Array.from({ length: 503 }, (_, index) => `Card ${index}`).join("\n"));
    expect(list.entries.length).toBe(500);
    expect(list.leftOut).toBe(3);
  });

  it("[F10] cuts a title that is too long between characters and keeps the whole line", () => {
    const line = `${"a".repeat(498)}😀 and so on`;
    const [entry] = readPastedList(line).entries;
    expect(entry).toEqual({ title: `${"a".repeat(498)}…`, description: line, level: 0 });
  });

  it("[F8] [F10] never throws and never gives an empty or too long title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        for (const entry of readPastedList(text).entries) {
          expect(entry.title.length).toBeGreaterThan(0);
          expect(entry.title.length).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});
