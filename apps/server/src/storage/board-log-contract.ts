import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BoardLog, LogRow } from "./board-log.ts";

/** Prove that a log keeps its contract. `open` makes a fresh, empty one for every test. */
export function proveBoardLog(name: string, open: () => Promise<BoardLog>): void {
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

    test("[S40] what was given is stored, even if the caller reuses its buffer", async () => {
      const update = new Uint8Array([1, 2, 3]);
      await log.append([{ room: "roomroom01", update, actor: "a", at: 1 }]);
      update.fill(0);
      expect([...((await log.load("roomroom01")).tail[0]?.update ?? [])]).toEqual([1, 2, 3]);
    });
  });
}
