import { expect, onTestFinished, test, vi } from "vitest";
import { createMemoryBoardLog } from "../storage/memory-board-log.ts";
import { PATIENCE } from "../testing/patience.ts";
import { createCommitter } from "./committer.ts";

const row = (byte: number) => ({ room: "roomroom01", update: new Uint8Array([byte]), actor: "a", at: 1 });

function setUp() {
  const log = createMemoryBoardLog();
  const append = vi.spyOn(log, "append");
  const onHealth = vi.fn();
  const onMistake = vi.fn();
  const committer = createCommitter(log, 1, { onBatch() {}, onHealth, onMistake });
  return { log, append, committer, onHealth, onMistake };
}

test("[S37] changes made together are written together, in order", async () => {
  const { append, committer } = setUp();
  const settled: (number | null)[] = [];
  for (let i = 0; i < 10; i++) committer.enqueue(row(i), (seq) => settled.push(seq));
  await committer.flush();
  expect(append).toHaveBeenCalledTimes(1);
  expect(settled).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  committer.dispose();
});

test("[S37] a batch is bounded, and one write is in flight at a time", async () => {
  const { append, committer } = setUp();
  let running = 0;
  append.mockImplementation(async (rows) => {
    running += 1;
    expect(running).toBe(1);
    expect(rows.length).toBeLessThanOrEqual(256);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    return rows.map((_, i) => i);
  });
  for (let i = 0; i < 1000; i++) committer.enqueue(row(i), () => {});
  await committer.flush();
  expect(append.mock.calls.length).toBeGreaterThanOrEqual(4);
  committer.dispose();
});

test("[S31] a failed batch is tried again, whole and in order, and nobody hears of it before", async () => {
  const { append, committer, onHealth, log } = setUp();
  append.mockRejectedValueOnce(new Error("full"));
  const settled: (number | null)[] = [];
  let isFlushed = false;
  committer.enqueue(row(1), (seq) => settled.push(seq));
  committer.enqueue(row(2), (seq) => settled.push(seq));
  committer.whenCommitted(2, () => {
    isFlushed = true;
  });
  await vi.waitFor(() => expect(committer.failing).toBe(true), PATIENCE);
  expect([settled, isFlushed]).toEqual([[], false]);
  expect(committer.oldestAge()).toBeGreaterThan(0);
  committer.enqueue(row(3), (seq) => settled.push(seq));
  await committer.flush();
  expect(settled).toEqual([1, 2, 3]);
  expect(committer.failing).toBe(false);
  expect(onHealth.mock.calls.map(([failing]) => failing)).toEqual([true, false]);
  expect((await log.load("roomroom01")).tail.map(({ update }) => update[0])).toEqual([1, 2, 3]);
  committer.dispose();
});

test("[S37] who gathers is asked right before the write, and what it queues then is in it", async () => {
  const { append, committer } = setUp();
  const settled: (number | null)[] = [];
  committer.beforeWrite(() => committer.enqueue(row(1), (seq) => settled.push(seq)));
  committer.beforeWrite(() => committer.enqueue(row(2), (seq) => settled.push(seq)));
  expect(append).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(settled).toEqual([1, 2]), PATIENCE);
  expect(append).toHaveBeenCalledTimes(1);
  committer.beforeWrite(() => committer.enqueue(row(3), (seq) => settled.push(seq)));
  await committer.flush();
  expect(settled).toEqual([1, 2, 3]);
  committer.dispose();
});

test("[S37] the first change after a quiet time does not wait, and those after it wait for each other", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const log = createMemoryBoardLog();
  const append = vi.spyOn(log, "append");
  const committer = createCommitter(log, 16, { onBatch() {}, onHealth() {}, onMistake() {} });
  committer.enqueue(row(1), () => {});
  await vi.advanceTimersByTimeAsync(1);
  expect(append).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 14; i++) {
    committer.enqueue(row(i), () => {});
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(append).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(3);
  expect(append).toHaveBeenCalledTimes(2);
  committer.dispose();
});

test("[S12] waiting for what is already on disk takes no time", async () => {
  const { committer } = setUp();
  let ran = 0;
  committer.whenCommitted(0, () => {
    ran += 1;
  });
  expect(ran).toBe(1);
  committer.dispose();
});

test("[S37] one listener's mistake neither writes twice nor keeps the others waiting", async () => {
  const { append, committer, onMistake } = setUp();
  const settled: (number | null)[] = [];
  committer.enqueue(row(1), () => {
    throw new Error("a bug");
  });
  committer.enqueue(row(2), (seq) => settled.push(seq));
  await committer.flush();
  expect(settled).toEqual([2]);
  expect(append).toHaveBeenCalledTimes(1);
  expect(committer.failing).toBe(false);
  expect(onMistake).toHaveBeenCalledTimes(1);
  committer.dispose();
});

test("[S31] a disk that does not answer counts as failing until it does, and nothing is written twice", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { append, committer, onHealth } = setUp();
  let answer = (_seqs: number[]) => {};
  append.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const settled: (number | null)[] = [];
  committer.enqueue(row(1), (seq) => settled.push(seq));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(committer.failing).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(committer.failing).toBe(true);
  answer([1]);
  await vi.advanceTimersByTimeAsync(0);
  expect([committer.failing, settled]).toEqual([false, [1]]);
  expect(onHealth.mock.calls.map(([failing]) => failing)).toEqual([true, false]);
  expect(append).toHaveBeenCalledTimes(1);
  committer.dispose();
});
