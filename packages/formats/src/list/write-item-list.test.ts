import { expect, it } from "vitest";
import { readPastedList } from "./read-pasted-list.ts";
import { writeItemList } from "./write-item-list.ts";

it("[F11] has one line for each item, whatever is in the titles", () => {
  const text = writeItemList([
    { kind: "goal", title: "Cut cost" },
    { kind: "risk", title: " Late\n delivery " },
    { kind: "project", title: "" },
  ]);
  expect(text).toBe("Cut cost\nLate delivery\nUntitled project");
  expect(readPastedList(text).entries.length).toBe(3);
});

it("[F11] is empty for no items", () => {
  expect(writeItemList([])).toBe("");
});
