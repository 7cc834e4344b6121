import type { Finding } from "@throughline/engine";
import type { BoardSession } from "../../session/session-context.ts";
import { createAskAgain } from "../ask-again.ts";

/** The last answer to what the plan should be asked about. */
export interface Health {
  /** Null until the first answer. */
  readonly findings: readonly Finding[] | null;
  /** True when the last question was not answered: what is shown may be old. */
  readonly failed: boolean;
}

/** Keeps the findings of one board up to date for as long as anybody looks. */
export interface HealthWatch {
  get(): Health;
  subscribe(listener: () => void): () => void;
  askNow(): void;
}

type Source = Pick<BoardSession, "figures" | "live">;

const UNKNOWN: Health = { findings: null, failed: false };
const watches = new WeakMap<Source, HealthWatch>();

/** The one watch of an open board, which badge, overview and panel share. */
export function healthOf(session: Source): HealthWatch {
  const watch = watches.get(session) ?? createHealthWatch(session);
  watches.set(session, watch);
  return watch;
}

function createHealthWatch({ figures, live }: Source): HealthWatch {
  const listeners = new Set<() => void>();
  let health = UNKNOWN;
  let stop = () => {};
  let askNow = () => {};
  const start = () => {
    let isOver = false;
    const asker = createAskAgain(async () => {
      const answer = await figures.findHealth();
      if (isOver) return;
      health = { findings: answer ?? health.findings, failed: answer === null };
      for (const listener of listeners) listener();
    });
    const stops = [figures.subscribe(asker.soon), live.subscribe(asker.soon)];
    askNow = asker.now;
    stop = () => {
      isOver = true;
      asker.stop();
      for (const end of stops) end();
    };
    asker.now();
  };
  return {
    get: () => health,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    askNow: () => askNow(),
  };
}
