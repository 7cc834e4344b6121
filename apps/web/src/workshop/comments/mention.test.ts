import { describe, expect, it } from "vitest";
import { insertMention, matchPeople, mentionAt, mentionsIn, splitText } from "./mention.ts";

const PEOPLE = [
  { id: "a", name: "Ann Lee" },
  { id: "b", name: "Ann" },
  { id: "c", name: "Zoë Ångström" },
  { id: "d", name: "Sam" },
  { id: "e", name: "Sam" },
];

describe("mentions", () => {
  it("begin with an @ that stands at the start of a word", () => {
    expect(mentionAt("@", 1)).toEqual({ from: 0, query: "" });
    expect(mentionAt("see @ann l", 10)).toEqual({ from: 4, query: "ann l" });
    expect(mentionAt("(@an", 4)).toEqual({ from: 1, query: "an" });
    expect(mentionAt("ann@example.org", 15)).toBeNull();
    expect(mentionAt("@ ann", 5)).toBeNull();
    expect(mentionAt("@ann\nnext", 9)).toBeNull();
    expect(mentionAt("@ann", 0)).toBeNull();
  });

  it("find people by the beginnings of their names, whatever the accents", () => {
    expect(matchPeople(PEOPLE, "ann l").map(({ id }) => id)).toEqual(["a"]);
    expect(matchPeople(PEOPLE, "ang").map(({ id }) => id)).toEqual(["c"]);
    expect(matchPeople(PEOPLE, "nn")).toEqual([]);
    expect(matchPeople(PEOPLE, "", 2)).toHaveLength(2);
  });

  it("put the name in place of the letters, with one space behind it", () => {
    const [ann] = PEOPLE;
    if (!ann) throw new Error("missing");
    expect(insertMention("ask @an now", { from: 4, query: "an" }, ann)).toEqual({
      text: "ask @Ann Lee now",
      caret: 12,
    });
    expect(insertMention("ask @an", { from: 4, query: "an" }, ann)).toEqual({
      text: "ask @Ann Lee ",
      caret: 13,
    });
  });

  it("mean whom the text names: the longest name, the chosen one of two alike", () => {
    expect(mentionsIn("@Ann Lee, see", [], PEOPLE)).toEqual(["a"]);
    expect(mentionsIn("@Ann leaves, @Anna too", [], PEOPLE)).toEqual(["b"]);
    expect(mentionsIn("@Sam", ["e"], PEOPLE)).toEqual(["e"]);
    expect(mentionsIn("@Sam", [], PEOPLE)).toEqual([]);
    expect(mentionsIn("nobody", ["a"], PEOPLE)).toEqual([]);
  });

  it("show names and addresses apart from the text", () => {
    expect(splitText("Hi @Ann: https://a.example/x?y=1. Bye", ["Ann"])).toEqual([
      { kind: "text", text: "Hi " },
      { kind: "name", text: "@Ann" },
      { kind: "text", text: ": " },
      { kind: "address", text: "https://a.example/x?y=1" },
      { kind: "text", text: ". Bye" },
    ]);
    expect(splitText("javascript:alert(1)", [])).toEqual([{ kind: "text", text: "javascript:alert(1)" }]);
  });

  it("lose nothing of the text", () => {
    const names = PEOPLE.map(({ name }) => name);
    const pieces = ["@Ann", "@Ann Lee", "https://a.example", "@", " ", "h", "Zoë", "\n", "@@", "."];
    for (const one of pieces)
      for (const two of pieces)
        for (const three of pieces) {
          const text = one + two + three;
          expect(
            splitText(text, names)
              .map((part) => part.text)
              .join(""),
          ).toBe(text);
        }
  });
});
