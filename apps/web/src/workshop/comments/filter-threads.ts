import { byNewest, type Thread } from "./threads.ts";

/** Which threads a list shows. */
export type ThreadFilter = "open" | "mine" | "mentions" | "unread" | "resolved" | "selected";

/** The filters in the order in which they are offered, with what people call them. */
export const threadFilters: readonly { readonly filter: ThreadFilter; readonly label: string }[] = [
  { filter: "open", label: "Open" },
  { filter: "unread", label: "Unread" },
  { filter: "mentions", label: "Mentions me" },
  { filter: "mine", label: "Mine" },
  { filter: "selected", label: "On the selected card" },
  { filter: "resolved", label: "Resolved" },
];

/** What a filter has to know beside the threads. */
export interface ThreadFacts {
  readonly me: string;
  /** Ids of the selected cards and arrows. */
  readonly selected: ReadonlySet<string>;
  unread(thread: Thread): number;
  /** What people call an author, and what a thread is about: both can be searched for. */
  nameOf(author: string): string;
  subjectOf(thread: Thread): string;
}

/** The threads that a filter lets through and in which every word of `query` occurs, the newest first. */
export function filterThreads(
  threads: Iterable<Thread>,
  filter: ThreadFilter,
  query: string,
  facts: ThreadFacts,
): readonly Thread[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return [...threads]
    .filter((thread) => passes(thread, filter, facts) && finds(thread, wanted, facts))
    .sort(byNewest);
}

/** How many threads each filter lets through. */
export function countThreads(
  threads: Iterable<Thread>,
  facts: ThreadFacts,
): Readonly<Record<ThreadFilter, number>> {
  const counts = { open: 0, mine: 0, mentions: 0, unread: 0, resolved: 0, selected: 0 };
  for (const thread of threads)
    for (const { filter } of threadFilters) if (passes(thread, filter, facts)) counts[filter] += 1;
  return counts;
}

function passes(thread: Thread, filter: ThreadFilter, { me, selected, unread }: ThreadFacts): boolean {
  switch (filter) {
    case "open":
      return !thread.resolved;
    case "resolved":
      return thread.resolved;
    case "mine":
      return thread.words.some(({ author }) => author === me);
    case "mentions":
      return thread.words.some(({ mentions }) => mentions.includes(me));
    case "unread":
      return unread(thread) > 0;
    case "selected":
      return thread.on !== null && selected.has(thread.on);
  }
}

function finds(thread: Thread, wanted: readonly string[], { nameOf, subjectOf }: ThreadFacts): boolean {
  if (wanted.length === 0) return true;
  const said = thread.words.map(({ author, text }) => `${nameOf(author ?? "")} ${text}`);
  const all = fold(`${subjectOf(thread)} ${said.join(" ")}`);
  return wanted.every((word) => all.includes(word));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
