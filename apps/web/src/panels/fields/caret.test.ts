import { expect, it } from "vitest";
import { mergeTyped, moveCaret } from "./caret.ts";

it.each([
  ["text added before the caret moves it", "hello", "oh hello", 5, 8],
  ["text added behind the caret leaves it", "hello", "hello you", 3, 3],
  ["text removed before the caret moves it back", "oh hello", "hello", 8, 5],
  ["text removed around the caret puts it at the seam", "one two three", "one three", 6, 5],
  ["nothing changed", "same", "same", 2, 2],
])("%s", (_, before, after, at, expected) => expect(moveCaret(before, after, at)).toBe(expected));

it.each([
  ["nobody else typed", "a c", "a b c", "a c", "a b c"],
  ["someone typed before", "a c", "a b c", "oh a c", "oh a b c"],
  ["someone typed behind", "a c", "a b c", "a c d", "a b c d"],
])("keeps both texts when %s", (_, base, mine, theirs, both) =>
  expect(mergeTyped(base, mine, theirs)).toBe(both),
);
