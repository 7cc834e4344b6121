import { useCallback, useSyncExternalStore } from "react";
import * as v from "valibot";
import { addListener } from "../../live/add-listener.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { liveThreadsOf, useThreads } from "./live-threads.ts";
import { lastWord, type Thread } from "./threads.ts";

/** Up to when this person has read each thread, kept in this browser. */
export interface ReadMarks {
  /** The moment up to which a thread is read, in the server's milliseconds; 0 before the first look. */
  readUpTo(thread: string): number;
  /** How many comments of others this person has not read. */
  unread(thread: Thread): number;
  /** Says that all of these threads are read now. */
  mark(threads: Iterable<Thread>): void;
  /** How many threads have something unread. */
  unreadThreads(): number;
  subscribe(listener: () => void): () => void;
}

const PREFIX = "throughline.read.";
/** Beyond this many marks, those of threads that are gone are dropped. */
const MANY = 500;

const shape = v.record(v.string(), v.pipe(v.number(), v.finite()));
const known = new WeakMap<BoardSession, ReadMarks>();

/** The marks of a session's board; the same object for the same session. */
export function readMarksOf(session: BoardSession): ReadMarks {
  const marks = known.get(session) ?? createReadMarks(session);
  known.set(session, marks);
  return marks;
}

/** How many comments of a thread this person has not read. */
export function useUnread(thread: Thread): number {
  const marks = readMarksOf(useSession());
  const read = useCallback(() => marks.unread(thread), [marks, thread]);
  return useSyncExternalStore(marks.subscribe, read);
}

/** How many threads have something unread. */
export function useUnreadThreads(): number {
  const marks = readMarksOf(useSession());
  useThreads();
  return useSyncExternalStore(marks.subscribe, marks.unreadThreads);
}

/** Reads what this browser has kept. A browser that refuses storage forgets it with the page. */
export function createReadMarks(
  session: BoardSession,
  storage: () => Storage = () => localStorage,
): ReadMarks {
  const key = PREFIX + session.boardId;
  const threads = liveThreadsOf(session);
  const listeners = new Set<() => void>();
  const upTo = new Map<string, number>();

  const readKept = () => {
    for (const [id, moment] of Object.entries(read(key, storage)))
      upTo.set(id, Math.max(moment, upTo.get(id) ?? 0));
  };
  const keep = () => {
    // Another page of this browser may have read on.
    readKept();
    if (upTo.size > MANY && session.state.getState().talkLoaded)
      for (const id of [...upTo.keys()]) if (!threads.all().has(id)) upTo.delete(id);
    try {
      storage().setItem(key, JSON.stringify(Object.fromEntries(upTo)));
    } catch {
      // Without storage it holds until the page closes.
    }
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    readKept();
    tell();
  };
  readKept();
  const unread = ({ id, words }: Thread) => {
    const seen = upTo.get(id) ?? 0;
    const me = session.person();
    return words.filter(({ written, author }) => written > seen && author !== me).length;
  };

  return {
    readUpTo: (id) => upTo.get(id) ?? 0,
    unread,
    mark(list) {
      let changed = false;
      for (const thread of list) {
        const { written } = lastWord(thread);
        if (written <= (upTo.get(thread.id) ?? 0)) continue;
        upTo.set(thread.id, written);
        changed = true;
      }
      if (!changed) return;
      keep();
      tell();
    },
    unreadThreads: () => [...threads.all().values()].filter((thread) => unread(thread) > 0).length,
    subscribe(listener) {
      if (listeners.size === 0) globalThis.addEventListener("storage", onStorage);
      const leave = addListener(listeners, listener);
      return () => {
        leave();
        if (listeners.size === 0) globalThis.removeEventListener("storage", onStorage);
      };
    },
  };
}

function read(key: string, storage: () => Storage): Record<string, number> {
  try {
    const kept = v.safeParse(shape, JSON.parse(storage().getItem(key) ?? "{}"));
    return kept.success ? kept.output : {};
  } catch {
    return {};
  }
}
