import { expect, test, vi } from "vitest";
import { PATIENCE } from "../testing/patience.ts";
import { createTurns } from "./turns.ts";

/** Turns over a clock that only work moves on. */
function setUp(sliceMs: number) {
  let now = 0;
  const log: string[] = [];
  const turns = createTurns(sliceMs, () => now);
  const give = (lane: object, name: string, takesMs: number) =>
    turns.take(lane, () => {
      now += takesMs;
      log.push(name);
    });
  return { give, log, turns };
}

test("[S81] what comes alone is done at once", () => {
  const { give, log } = setUp(4);
  give({}, "a", 1);
  expect(log).toEqual(["a"]);
});

test("[S81] a busy lane delays another by one slice, and keeps its own order", async () => {
  const { give, log } = setUp(4);
  const noisy = {};
  const quiet = {};
  for (let i = 0; i < 8; i++) give(noisy, `n${i}`, 2);
  expect(log).toEqual(["n0", "n1"]);
  give(quiet, "q", 2);
  expect(log.at(-1)).toBe("q");
  setImmediate(() => give(quiet, "r", 2));
  await vi.waitFor(() => expect(log).toHaveLength(10), PATIENCE);
  expect(log.filter((name) => name.startsWith("n"))).toEqual([
    "n0",
    "n1",
    "n2",
    "n3",
    "n4",
    "n5",
    "n6",
    "n7",
  ]);
  expect(log.indexOf("r")).toBeLessThan(log.indexOf("n7"));
});

test("[S81] work given while other work of its lane runs waits for it", async () => {
  const { give, log, turns } = setUp(4);
  const lane = {};
  for (let i = 0; i < 3; i++) give(lane, `${i}`, 4);
  turns.take(lane, () => {
    log.push("outer");
    give(lane, "inner", 0);
  });
  give(lane, "last", 0);
  await vi.waitFor(() => expect(log).toEqual(["0", "1", "2", "outer", "last", "inner"]), PATIENCE);
});
