/**
 * Marks, in storage that survives a crash, that the offline copy of a board holds changes the server is
 * not known to have. Each open page has a mark of its own, because two pages of one browser share the copy.
 */
export interface KeptMarks {
  /** Changes that earlier pages, or other pages open now, have left in the copy, as of the start. */
  readonly inherited: number;
  /** Says how many changes of this page are not yet safe. Zero takes the mark away. */
  mark(pending: number): void;
  /** The inherited changes have reached the server. A mark that has since grown stays. */
  settleInherited(): void;
  /** The copy itself is gone: so are all marks. */
  forget(): void;
}

const PREFIX = "throughline.kept.";

/** Reads the marks of a board. `pageId` tells the pages of one browser apart. */
export function readKeptMarks(boardId: string, pageId: string, storage: Storage = localStorage): KeptMarks {
  const own = `${PREFIX}${boardId}.${pageId}`;
  const inherited = new Map<string, string>();
  let count = 0;
  let grown = 0;
  let marked = 0;
  const quietly = (touch: () => void) => {
    try {
      touch();
    } catch {
      // A forbidden storage loses the count after a reload; the copy and the fence do not depend on it.
    }
  };
  const keys = () =>
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter(
      (key) => key.startsWith(`${PREFIX}${boardId}.`) && key !== own,
    );
  quietly(() => {
    for (const key of keys()) {
      const value = storage.getItem(key) ?? "";
      inherited.set(key, value);
      const pending = Number(value.split(":")[0]);
      count += Number.isSafeInteger(pending) && pending > 0 ? pending : 1;
    }
  });
  return {
    inherited: count,
    mark(pending) {
      if (pending === marked) return;
      if (pending > marked) grown += 1;
      marked = pending;
      quietly(() => (pending > 0 ? storage.setItem(own, `${pending}:${grown}`) : storage.removeItem(own)));
    },
    settleInherited() {
      quietly(() => {
        for (const [key, value] of inherited) if (storage.getItem(key) === value) storage.removeItem(key);
      });
      inherited.clear();
    },
    forget: () =>
      quietly(() => {
        for (const key of [...keys(), own]) storage.removeItem(key);
      }),
  };
}
