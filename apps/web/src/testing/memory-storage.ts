/** A storage of the browser's kind that forgets with the test. */
export function createMemoryStorage(start: Readonly<Record<string, string>> = {}): Storage {
  const values = new Map(Object.entries(start));
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (at) => [...values.keys()][at] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}
