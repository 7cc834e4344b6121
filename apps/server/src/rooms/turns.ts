/** Shares the time of this process among lanes, one for each room. */
export interface Turns {
  /**
   * Run this in its lane's turn: at once while the lane has time left and nothing waits in it, otherwise after
   * everything that waits there. Work of one lane runs in the order in which it was given. It must not throw.
   */
  take(lane: object, work: () => void): void;
}

interface Lane {
  waiting: (() => void)[];
  spentMs: number;
}

/**
 * Turns of `sliceMs` at most for each lane before sockets and timers are looked at again, so that a busy room
 * delays the others by one slice and not by all it has to do. `now` in milliseconds, for tests.
 */
export function createTurns(sliceMs: number, now = () => performance.now()): Turns {
  /** The lanes that did something since sockets were last looked at, or have something to do. */
  const busy = new Map<object, Lane>();
  let isScheduled = false;

  function run(lane: Lane, work: () => void): void {
    const startedAt = now();
    work();
    lane.spentMs += now() - startedAt;
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(turn);
  }

  function turn(): void {
    isScheduled = false;
    for (const [key, lane] of busy) {
      let done = 0;
      for (const work of lane.waiting) {
        if (lane.spentMs >= sliceMs) break;
        run(lane, work);
        done += 1;
      }
      lane.waiting.splice(0, done);
      lane.spentMs = 0;
      if (lane.waiting.length === 0) busy.delete(key);
    }
    if (busy.size > 0) schedule();
  }

  return {
    take(key, work) {
      const lane = busy.get(key) ?? { waiting: [], spentMs: 0 };
      busy.set(key, lane);
      if (lane.waiting.length === 0 && lane.spentMs < sliceMs) run(lane, work);
      else lane.waiting.push(work);
      schedule();
    },
  };
}
