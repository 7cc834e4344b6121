import { type Comment, type Mark, type Pair, subjectOf } from "@throughline/model";

/** Comments that belong together, in the order in which they were written. */
export interface Thread {
  readonly id: string;
  /** The card or arrow it is about; it may be gone by now. */
  readonly on: string | null;
  /** The place on the map it is about. */
  readonly at: Pair | null;
  /** What the card or arrow was called when somebody wrote; empty when nobody said. */
  readonly about: string;
  /** Never empty; by time, then by key. */
  readonly words: readonly Comment[];
  /** True where what began it was deleted, or has not come yet. */
  readonly isHeadless: boolean;
  /** Whether it is settled: the latest mark says so. */
  readonly resolved: boolean;
  /** That mark; null before the first. */
  readonly settled: Mark | null;
}

/**
 * Puts comments and marks together to threads, by id. What has no author or no text counts for nothing. The same
 * records in any order give the same threads: what was written at one moment is told apart by its key.
 */
export function buildThreads(
  comments: ReadonlyMap<string, Comment>,
  marks: ReadonlyMap<string, Mark>,
): ReadonlyMap<string, Thread> {
  const words = new Map<string, Comment[]>();
  for (const word of comments.values()) {
    if (word.author === null || word.thread === "" || word.text.trim() === "") continue;
    const others = words.get(word.thread);
    if (others) others.push(word);
    else words.set(word.thread, [word]);
  }
  const settled = new Map<string, Mark>();
  for (const mark of marks.values()) {
    if (mark.author === null) continue;
    const id = subjectOf(mark.key);
    const other = settled.get(id);
    if (!other || byTime(other, mark) < 0) settled.set(id, mark);
  }
  const threads = new Map<string, Thread>();
  for (const id of [...words.keys()].sort()) {
    const own = (words.get(id) ?? []).sort(byTime);
    threads.set(id, joinThread(id, own, settled.get(id) ?? null));
  }
  return threads;
}

/** Whether two threads say the same, record by record. */
export function isSameThread(one: Thread, other: Thread): boolean {
  return (
    one.settled === other.settled &&
    one.words.length === other.words.length &&
    one.words.every((word, at) => word === other.words[at])
  );
}

/** The last comment of a thread. */
export function lastWord({ words }: Thread): Comment {
  const last = words.at(-1);
  if (!last) throw new Error("A thread has at least one comment.");
  return last;
}

/** Threads by their last comment, the newest first. */
export function byNewest(one: Thread, other: Thread): number {
  return lastWord(other).written - lastWord(one).written || (one.id < other.id ? -1 : 1);
}

function joinThread(id: string, words: readonly Comment[], settled: Mark | null): Thread {
  const opening = words.find((word) => subjectOf(word.key) === id);
  const telling = [...(opening ? [opening] : []), ...words].find(({ on, at }) => on !== null || at !== null);
  return {
    id,
    on: telling?.on ?? null,
    at: telling?.on ? null : (telling?.at ?? null),
    about: telling?.about ?? "",
    words,
    isHeadless: opening === undefined,
    resolved: settled?.resolved ?? false,
    settled,
  };
}

interface Written {
  readonly written: number;
  readonly key: string;
}

function byTime(one: Written, other: Written): number {
  return one.written - other.written || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}
