import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BoardLog, LogRow } from "./board-log.ts";
import { proveConcurrentLog } from "./concurrent-log-contract.ts";

/**
 * Prove that a log keeps its contract. `open` makes a fresh, empty one for every test. A log that several servers
 * may hold at the same time gives `openAnother`, which opens what the last `open` made once more.
 */
export function proveBoardLog(
  name: string,
  open: () => Promise<BoardLog>,
  openAnother: (() => Promise<BoardLog>) | null = null,
): void {
  proveConcurrentLog(name, open, openAnother);

  describe(`board log: ${name}`, () => {
    let log: BoardLog;
    beforeEach(async () => {
      log = await open();
    });
    afterEach(() => log.close());

    const row = (room: string, ...bytes: number[]): LogRow => ({
      room,
      update: new Uint8Array(bytes),
      actor: "a",
      at: 1,
    });

    test("[S40] sequence numbers are gapless per room, across batches", async () => {
      expect(await log.append([row("roomroom01", 1), row("roomroom02", 2), row("roomroom01", 3)])).toEqual([
        1, 1, 2,
      ]);
      expect(await log.append([row("roomroom02", 4)])).toEqual([2]);
      expect(await log.append([])).toEqual([]);
      const loaded = await log.load("roomroom01");
      expect(loaded.snapshot).toBeNull();
      expect(loaded.tail.map(({ seq, update }) => [seq, ...update])).toEqual([
        [1, 1],
        [2, 3],
      ]);
    });

    test("[S40] an unknown room is empty", async () => {
      expect(await log.load("roomroom09")).toEqual({ snapshot: null, tail: [] });
      expect(await log.since("roomroom09", 0)).toEqual({ complete: true, rows: [] });
    });

    test("[S41] compaction replaces exactly the rows up to its sequence number", async () => {
      await log.append([row("roomroom01", 1), row("roomroom01", 2), row("roomroom01", 3)]);
      await log.compact("roomroom01", { uptoSeq: 2, encoding: 2, bytes: new Uint8Array([9]) }, 5);
      const loaded = await log.load("roomroom01");
      expect(loaded.snapshot).toMatchObject({ uptoSeq: 2, encoding: 2 });
      expect([...(loaded.snapshot?.bytes ?? [])]).toEqual([9]);
      expect(loaded.tail.map(({ seq }) => seq)).toEqual([3]);
    });

    test("[S41] sequence numbers go on after everything was compacted", async () => {
      await log.append([row("roomroom01", 1), row("roomroom01", 2)]);
      await log.compact("roomroom01", { uptoSeq: 2, encoding: 1, bytes: new Uint8Array([9]) }, 5);
      expect(await log.append([row("roomroom01", 3)])).toEqual([3]);
    });

    test("[S41] the last three snapshots are kept through many compactions of one day", async () => {
      for (let seq = 1; seq <= 6; seq++) {
        await log.append([row("roomroom01", seq)]);
        await log.compact(
          "roomroom01",
          { uptoSeq: seq, encoding: 1, bytes: new Uint8Array(100) },
          1000 + seq,
        );
      }
      expect((await log.stats()).bytes).toBe(300);
    });

    test("[S42] since tells the rows after a number, and says when some are compacted away", async () => {
      await log.append([row("roomroom01", 1), row("roomroom01", 2), row("roomroom01", 3)]);
      expect((await log.since("roomroom01", 1)).rows.map(({ seq }) => seq)).toEqual([2, 3]);
      await log.compact("roomroom01", { uptoSeq: 2, encoding: 1, bytes: new Uint8Array([9]) }, 5);
      expect((await log.since("roomroom01", 1)).complete).toBe(false);
      expect(await log.since("roomroom01", 2)).toMatchObject({ complete: true, rows: [{ seq: 3 }] });
    });

    test("[S43] a deleted board is empty, in both rooms, and takes nothing more", async () => {
      await log.append([row("boardboard1", 1), row("boardboard1.talk", 2), row("boardboard2", 3)]);
      await log.tombstone("boardboard1");
      expect(await log.load("boardboard1")).toEqual({ snapshot: null, tail: [] });
      expect(await log.load("boardboard1.talk")).toEqual({ snapshot: null, tail: [] });
      expect(
        await log.append([row("boardboard1", 4), row("boardboard2", 5), row("boardboard1.talk", 6)]),
      ).toEqual([null, 2, null]);
      await log.compact("boardboard2", { uptoSeq: 2, encoding: 1, bytes: new Uint8Array([9]) }, 5);
      expect(await log.stats()).toMatchObject({ rooms: 1 });
    });

    test("[S40] a call far larger than a batch is stored whole and in order", async () => {
      const rows = Array.from({ length: 3000 }, (_, i) => row("roomroom01", i % 256, i >> 8));
      expect((await log.append(rows)).at(-1)).toBe(3000);
      const { tail } = await log.load("roomroom01");
      expect(tail.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
      expect(tail.map(({ update }) => (update[0] ?? 0) + 256 * (update[1] ?? 0))).toEqual(
        rows.map((_, i) => i),
      );
      expect((await log.since("roomroom01", 2990)).rows.map(({ seq }) => seq)).toEqual([
        2991, 2992, 2993, 2994, 2995, 2996, 2997, 2998, 2999, 3000,
      ]);
    });

    test("[S40] an update of megabytes, and one of nothing, come back as they were", async () => {
      const large = new Uint8Array(3 * 1024 * 1024).map((_, i) => (i * 31) % 251);
      await log.append([{ room: "roomroom01", update: large, actor: "a", at: 1 }, row("roomroom01")]);
      const { tail } = await log.load("roomroom01");
      expect(Buffer.compare(tail[0]?.update ?? new Uint8Array(), large)).toBe(0);
      expect(tail[1]?.update.byteLength).toBe(0);
      expect(tail[1]?.update).toBeInstanceOf(Uint8Array);
    });

    test("[S40] rooms whose names differ in case or sign are different, and any actor is stored", async () => {
      const names = ["Aaaaaaaaaa", "aaaaaaaaaa", "aaaaaaaaa_", "aaaaaaaaa-", "aaaaaaaaa-.talk"];
      for (const [index, room] of names.entries()) {
        const actor = "o'Neill \u{1f642} ; --";
        await log.append([{ room, update: new Uint8Array([index]), actor, at: 9_007_199_254_740_991 }]);
      }
      for (const [index, room] of names.entries())
        expect((await log.load(room)).tail.map(({ seq, update }) => [seq, ...update])).toEqual([[1, index]]);
    });

    test("[S41] compacting once more, or with an older number, takes nothing away and turns nothing back", async () => {
      await log.append([row("roomroom01", 1), row("roomroom01", 2), row("roomroom01", 3)]);
      const newer = { uptoSeq: 2, encoding: 1, bytes: new Uint8Array([22]) } as const;
      await log.compact("roomroom01", newer, 5);
      await log.compact("roomroom01", newer, 6);
      await log.compact("roomroom01", { uptoSeq: 1, encoding: 1, bytes: new Uint8Array([11]) }, 7);
      const loaded = await log.load("roomroom01");
      expect([loaded.snapshot?.uptoSeq, ...(loaded.snapshot?.bytes ?? [])]).toEqual([2, 22]);
      expect(loaded.tail.map(({ seq }) => seq)).toEqual([3]);
      expect(await log.append([row("roomroom01", 4)])).toEqual([4]);
      expect((await log.stats()).rows).toBe(2);
    });

    test("[S33] compacting what is not in the log yet is refused and changes nothing", async () => {
      await log.append([row("roomroom01", 1)]);
      const early = { uptoSeq: 2, encoding: 1, bytes: new Uint8Array([9]) } as const;
      await expect(log.compact("roomroom01", early, 5)).rejects.toThrow();
      expect((await log.load("roomroom01")).tail.map(({ seq }) => seq)).toEqual([1]);
      expect(await log.append([row("roomroom01", 2)])).toEqual([2]);
    });

    test("[S43] compacting a deleted board, or deleting it again, does not bring it back", async () => {
      await log.append([row("boardboard1", 1)]);
      await log.tombstone("boardboard1");
      await log.tombstone("boardboard1");
      await log.compact("boardboard1", { uptoSeq: 1, encoding: 1, bytes: new Uint8Array([9]) }, 5);
      expect(await log.load("boardboard1")).toEqual({ snapshot: null, tail: [] });
      expect(await log.append([row("boardboard1", 2)])).toEqual([null]);
      expect(await log.stats()).toEqual({ rooms: 0, rows: 0, bytes: 0 });
    });

    test("[S43] a board that never was can be deleted, and its neighbours stay", async () => {
      await log.append([row("boardboard12", 1), row("boardboard1_", 1)]);
      await log.tombstone("boardboard1");
      expect((await log.load("boardboard12")).tail).toHaveLength(1);
      expect(await log.append([row("boardboard1_", 2)])).toEqual([2]);
    });

    test("[S40] what was given is stored, even if the caller reuses its buffer", async () => {
      const update = new Uint8Array([1, 2, 3]);
      await log.append([{ room: "roomroom01", update, actor: "a", at: 1 }]);
      update.fill(0);
      expect([...((await log.load("roomroom01")).tail[0]?.update ?? [])]).toEqual([1, 2, 3]);
    });
  });
}
