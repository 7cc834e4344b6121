import { expect, it } from "vitest";
import { sayRules } from "./say-rules.ts";

const rules = {
  kind: "dots",
  title: "",
  kinds: ["project", "risk"],
  items: [] as string[],
  votes: 3,
  manyPerObject: false,
  anonymous: true,
  hidden: true,
  field: "",
} as const;

it("says the rules in plain words", () => {
  expect(sayRules({ ...rules, kinds: [...rules.kinds] })).toBe(
    "Place 3 votes on projects and risks, at most one on each. Nobody is shown who voted for what, and nothing is shown before the end.",
  );
  expect(
    sayRules({ ...rules, kinds: [], items: ["a", "b"], votes: 1, anonymous: false, hidden: false }),
  ).toBe(
    "Place 1 vote on 2 cards. Everyone sees who voted for what, and all choices are seen as they are made.",
  );
  expect(sayRules({ ...rules, kind: "scores", field: "businessValue", kinds: ["project"] })).toContain(
    "Score projects by business value.",
  );
  expect(sayRules({ ...rules, kind: "proposals", kinds: [] })).toContain(
    "leaves your browser only at the end",
  );
});
