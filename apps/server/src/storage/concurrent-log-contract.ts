import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BoardLog, LogRow } from "./board-log.ts";

/**
 * The part of the contract about calls at the same time. The same calls go through one log, and, where several
 * servers may hold it, through two.
 */
export function proveConcurrentLog(
  name: string,
  open: () => Promise<BoardLog>,
  openAnother: (() => Promise<BoardLog>) | null,
): void {
  const row = (room: string, ...bytes: number[]): LogRow => ({
    room,
    update: new Uint8Array(bytes),
    actor: "a",
    at: 1,
  });
  const batches = Array.from({ length: 40 }, (_, i) => i);

  for (const how of openAnother === null ? ["one log"] : ["one log", "two logs over the same store"]) {
    describe(`board log: ${name}, calls at the same time through ${how}`, () => {
      let one: BoardLog;
      let two: BoardLog;
      beforeEach(async () => {
        one = await open();
        two = how === "one log" || openAnother === null ? one : await openAnother();
      });
      afterEach(async () => {
        await one.close();
        if (two !== one) await two.close();
      });
      const pick = (index: number) => (index % 2 === 0 ? one : two);

      test("[S40] appends to one room get numbers without gaps, each batch together and in its order", async () => {
        const given = await Promise.all(
          batches.map((i) => pick(i).append([row("roomroom01", i, 0), row("roomroom01", i, 1)])),
        );
        for (const seqs of given) expect(seqs[1]).toBe((seqs[0] ?? 0) + 1);
        expect(given.flat().toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
          Array.from({ length: 80 }, (_, i) => i + 1),
        );
        const { tail } = await two.load("roomroom01");
        expect(tail.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
        for (const [i, seqs] of given.entries())
          expect([...(tail[(seqs[0] ?? 0) - 1]?.update ?? [])]).toEqual([i, 0]);
      });

      test("[S40] whoever reads a number can read all before it, at any moment", async () => {
        const writing = batches.map((i) => pick(i).append([row("roomroom01", i), row("roomroom02", i)]));
        const reading = batches.map((i) => pick(i + 1).since("roomroom01", 0));
        for (const { rows } of await Promise.all(reading))
          expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
        await Promise.all(writing);
      });

      test("[S41] compaction beside appends loses no row and uses no number twice", async () => {
        await one.append(batches.map((i) => row("roomroom01", i)));
        const appending = batches.map((i) => pick(i).append([row("roomroom01", i)]));
        const bytes = new Uint8Array([9]);
        await Promise.all([
          one.compact("roomroom01", { uptoSeq: 40, encoding: 1, bytes }, 5),
          two.compact("roomroom01", { uptoSeq: 30, encoding: 1, bytes }, 5),
          ...appending,
        ]);
        const { snapshot, tail } = await one.load("roomroom01");
        expect(snapshot?.uptoSeq).toBe(40);
        expect(tail.map(({ seq }) => seq)).toEqual(batches.map((i) => 41 + i));
      });

      test("[S43] a board deleted beside appends is empty, and from then on takes nothing", async () => {
        await one.append([row("boardboard1", 0)]);
        const results = await Promise.all([
          ...batches.slice(20).map((i) => pick(i).append([row("boardboard1", i), row("boardboard2", i)])),
          two.tombstone("boardboard1"),
          ...batches.slice(20).map((i) => pick(i).append([row("boardboard1.talk", i)])),
        ]);
        expect(results).toHaveLength(41);
        expect(await one.append([row("boardboard1", 1), row("boardboard1.talk", 1)])).toEqual([null, null]);
        for (const room of ["boardboard1", "boardboard1.talk"])
          expect(await one.load(room)).toEqual({ snapshot: null, tail: [] });
        expect((await two.load("boardboard2")).tail).toHaveLength(20);
      });
    });
  }
}
