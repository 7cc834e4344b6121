/** Listeners by key, so that a change of one record is told only to those who show it. */
export function createKeyedListeners() {
  const byKey = new Map<string, Set<() => void>>();
  return {
    subscribe(key: string, listener: () => void) {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byKey.delete(key);
      };
    },
    notify(key: string) {
      for (const listener of byKey.get(key) ?? []) listener();
    },
  };
}
