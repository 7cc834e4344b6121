/** Asks a question again when what it is about has changed: never twice at once, and not at every change. */
export interface AskAgain {
  now(): void;
  /** Within `wait` milliseconds; changes that come meanwhile are answered with it. */
  soon(): void;
  stop(): void;
}

/** `ask` takes care of what it learns; it is not called any more after `stop`. */
export function createAskAgain(ask: () => Promise<void>, wait = 500): AskAgain {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isStale = false;
  let isStopped = false;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isStopped) return;
    if (isAsking) {
      isStale = true;
      return;
    }
    isAsking = true;
    isStale = false;
    void ask().finally(() => {
      isAsking = false;
      if (isStale) soon();
    });
  };
  const soon = () => {
    if (!isStopped) timer ??= setTimeout(now, wait);
  };
  return {
    now,
    soon,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
