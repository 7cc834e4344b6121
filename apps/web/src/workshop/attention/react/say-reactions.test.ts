import { expect, it } from "vitest";
import { sayReactions } from "./say-reactions.ts";

const by = (name: string, label: string) => ({ name, label });

it("names one person, counts several, and counts nobody twice", () => {
  expect(sayReactions([by("Ada", "agree")])).toBe("Ada: agree");
  expect(sayReactions([by("Ada", "agree"), by("Ada", "agree"), by("Ben", "agree")])).toBe("2 people: agree");
  expect(sayReactions([by("Ada", "question"), by("Ben", "agree"), by("Zoe", "agree")])).toBe(
    "Ada: question. 2 people: agree",
  );
  expect(sayReactions([])).toBe("");
});
