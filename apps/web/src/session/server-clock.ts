import * as v from "valibot";
import { addListener } from "../live/add-listener.ts";
import { callApi } from "./call-api.ts";

/** The time that all screens agree on: the server's, as far as this page can tell. */
export interface ServerClock {
  /** Milliseconds since 1970. This machine's own time until the server has answered once. */
  now(): number;
  /** Asks the server again, as after sleep or when somebody set this machine's clock. */
  check(): void;
  /** Tells when the clock was set by more than what nobody sees. */
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

const answered = v.object({ now: v.pipe(v.number(), v.finite()) });
const CHECK_EVERY = 5 * 60_000;
/** An answer that took longer than this says too little; the next one may be quicker. */
const SLOW = 2_000;
const RETRY = 10_000;
/** Corrections below this are not worth telling, in milliseconds. */
const UNSEEN = 50;

/** What `createServerClock` asks: the server's milliseconds, or null when it did not answer. */
async function askServerTime(): Promise<number | null> {
  const answer = await callApi("GET", "/api/time", answered);
  return answer.ok ? answer.value.now : null;
}

/**
 * A clock set by the server's answers: each is taken to be from half way between question and answer (Cristian's
 * method), so it is wrong by at most half the time the answer took.
 */
export function createServerClock(ask: () => Promise<number | null> = askServerTime): ServerClock {
  const listeners = new Set<() => void>();
  let ahead = 0;
  let asking = false;
  let disposed = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const check = async () => {
    if (asking || disposed) return;
    asking = true;
    clearTimeout(again);
    const started = performance.now();
    const at = Date.now();
    const server = await ask();
    asking = false;
    if (disposed) return;
    // The one stands still while the machine sleeps, the other leaps when somebody sets it.
    const took = Math.max(performance.now() - started, Date.now() - at);
    const isGood = server !== null && took < SLOW;
    again = setTimeout(() => void check(), isGood ? CHECK_EVERY : RETRY);
    if (!isGood) return;
    const next = server - (at + took / 2);
    const isSeen = Math.abs(next - ahead) > UNSEEN;
    ahead = next;
    if (isSeen) for (const listener of listeners) listener();
  };
  void check();

  return {
    now: () => Date.now() + ahead,
    check: () => void check(),
    subscribe: (listener) => addListener(listeners, listener),
    dispose() {
      disposed = true;
      clearTimeout(again);
      listeners.clear();
    },
  };
}
