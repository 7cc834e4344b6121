import type { Bus, BusMessage } from "./bus.ts";

/** A bus for one process. Listeners run in a later microtask, as they would over a network. */
export function createLocalBus(): Bus {
  const listeners = new Map<string, Set<(message: BusMessage) => void>>();

  return {
    publish(board, message) {
      for (const listener of listeners.get(board) ?? []) {
        queueMicrotask(() => {
          if (listeners.get(board)?.has(listener) !== true) return;
          try {
            listener(message);
          } catch (error) {
            process.emitWarning(error instanceof Error ? error : String(error));
          }
        });
      }
    },
    subscribe(board, listener) {
      const own = (message: BusMessage) => listener(message);
      const set = listeners.get(board) ?? new Set();
      listeners.set(board, set.add(own));
      return () => {
        set.delete(own);
        if (set.size === 0 && listeners.get(board) === set) listeners.delete(board);
      };
    },
    async close() {
      listeners.clear();
    },
  };
}
