import { expect, test } from "vitest";
import { isTimeout, runWithin } from "./run-within.ts";

test("[S71] work without end is cut off, and the next is not", () => {
  let count = 0;
  try {
    runWithin(50, () => {
      for (;;) count += 1;
    });
  } catch (error) {
    expect(isTimeout(error)).toBe(true);
  }
  expect(count).toBeGreaterThan(0);
  let isDone = false;
  runWithin(10_000, () => {
    isDone = true;
  });
  expect(isDone).toBe(true);
});

test("[S71] what the work throws is thrown", () => {
  expect(() =>
    runWithin(1000, () => {
      throw new RangeError("of its own");
    }),
  ).toThrow("of its own");
  expect(isTimeout(new RangeError("of its own"))).toBe(false);
});
