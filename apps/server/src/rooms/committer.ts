import type { BoardLog, LogRow } from "../storage/board-log.ts";

/** Gathers changes of all rooms and makes them durable together. */
export interface Committer {
  /**
   * Queue a row. `settled` is called once it is on disk, with its sequence number, or `null` when its
   * board was deleted meanwhile. Returns its position; positions grow.
   */
  enqueue(row: LogRow, settled: (seq: number | null) => void): number;
  /** Run once, right before the next write, which this brings about: so that it can queue what it has gathered. */
  beforeWrite(run: () => void): void;
  /** Run at once, or when everything up to this position is on disk, in order of position. */
  whenCommitted(position: number, run: () => void): void;
  /** Resolves when everything queued so far is on disk; while writes fail, it waits. */
  flush(): Promise<void>;
  /** True from a write that failed, or does not end, until the next one that works. */
  readonly failing: boolean;
  /** Milliseconds the oldest change has been waiting for the disk: the one alarm. */
  oldestAge(): number;
  /** Stop trying; what is queued is given up. Call after {@link flush}. */
  dispose(): void;
}

/** What the world is told about commits. */
export interface CommitterEvents {
  onBatch(rows: number, milliseconds: number): void;
  /** The state of {@link Committer.failing} changed. */
  onHealth(failing: boolean, reason: string): void;
  /** A listener threw; the others were told all the same. */
  onMistake(error: unknown): void;
}

interface Waiting {
  readonly row: LogRow;
  readonly position: number;
  readonly queuedAt: number;
  readonly settled: (seq: number | null) => void;
}

const maxRows = 256;
const maxBytes = 1024 * 1024;
const retryMs = [250, 500, 1000, 2000];
/** A write under way for this long counts as failing, although it may yet succeed. */
const stallMs = 10_000;

/**
 * Group commit over a log: the first change after a quiet time is written at once, further ones gather until
 * `commitMs` after the start of the write before, or until they are many, with one write in flight. A failed
 * write is retried, in order, for as long as it takes; nothing is given up.
 */
export function createCommitter(log: BoardLog, commitMs: number, events: CommitterEvents): Committer {
  const gatherers: (() => void)[] = [];
  let queue: Waiting[] = [];
  let inFlight: Waiting[] = [];
  let waiters: { position: number; run: () => void }[] = [];
  let position = 0;
  let committed = 0;
  let queuedBytes = 0;
  let failures = 0;
  let lastStart = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let disposed = false;

  function schedule(): void {
    if (disposed || inFlight.length > 0 || (queue.length === 0 && gatherers.length === 0)) return;
    const isLarge = queue.length >= maxRows || queuedBytes >= maxBytes;
    if (isLarge && failures === 0) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      void commit();
    } else {
      timer ??= setTimeout(
        () => {
          timer = null;
          void commit();
        },
        failures === 0
          ? Math.max(0, lastStart + commitMs - performance.now())
          : (retryMs[Math.min(failures, retryMs.length) - 1] ?? commitMs),
      );
    }
  }

  function takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { row } of queue) {
      if (count > 0 && (count >= maxRows || bytes + row.update.byteLength > maxBytes)) break;
      bytes += row.update.byteLength;
      count += 1;
    }
    const batch = queue.slice(0, count);
    queue = queue.slice(count);
    queuedBytes -= bytes;
    return batch;
  }

  /** Let those who gather queue what they have. */
  function gather(): void {
    for (let run = gatherers.shift(); run !== undefined; run = gatherers.shift()) guard(run);
  }

  async function commit(): Promise<void> {
    if (inFlight.length > 0 || disposed) return;
    gather();
    if (queue.length === 0) return;
    inFlight = takeBatch();
    const batch = inFlight;
    const startedAt = performance.now();
    lastStart = startedAt;
    const stall = setTimeout(() => fail("The disk does not answer"), stallMs);
    try {
      const seqs = await log.append(batch.map(({ row }) => row));
      inFlight = [];
      tell(batch, seqs, performance.now() - startedAt);
    } catch (error) {
      inFlight = [];
      queue = [...batch, ...queue];
      for (const { row } of batch) queuedBytes += row.update.byteLength;
      fail(error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(stall);
    }
    schedule();
  }

  function fail(reason: string): void {
    failures += 1;
    if (failures === 1) guard(() => events.onHealth(true, reason));
  }

  /** Everything here is on disk: no listener's mistake may make it look otherwise, or hold up the others. */
  function tell(batch: readonly Waiting[], seqs: readonly (number | null)[], milliseconds: number): void {
    const wasFailing = failures > 0;
    failures = 0;
    committed = batch.at(-1)?.position ?? committed;
    const due = waiters.filter((waiter) => waiter.position <= committed);
    waiters = waiters.filter((waiter) => waiter.position > committed);
    guard(() => events.onBatch(batch.length, milliseconds));
    if (wasFailing) guard(() => events.onHealth(false, ""));
    for (const [index, { settled }] of batch.entries()) guard(() => settled(seqs[index] ?? null));
    for (const { run } of due) guard(run);
  }

  function guard(run: () => void): void {
    try {
      run();
    } catch (error) {
      events.onMistake(error);
    }
  }

  function whenCommitted(wanted: number, run: () => void): void {
    if (wanted <= committed) run();
    else waiters.push({ position: wanted, run });
  }

  return {
    enqueue(row, settled) {
      position += 1;
      queue.push({ row, position, queuedAt: performance.now(), settled });
      queuedBytes += row.update.byteLength;
      schedule();
      return position;
    },
    beforeWrite(run) {
      gatherers.push(run);
      schedule();
    },
    whenCommitted,
    flush() {
      gather();
      return new Promise((resolve) => whenCommitted(position, resolve));
    },
    get failing() {
      return failures > 0;
    },
    oldestAge() {
      const oldest = inFlight[0] ?? queue[0];
      return oldest === undefined ? 0 : performance.now() - oldest.queuedAt;
    },
    dispose() {
      disposed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
