import type { Comment, Mark } from "@throughline/model";
import { useCallback, useSyncExternalStore } from "react";
import { type BoardSession, useSession } from "../../session/session-context.ts";
import { buildThreads, isSameThread, type Thread } from "./threads.ts";

/** The threads of one board. A thread keeps its identity until something in it changed, and so does each list. */
export interface LiveThreads {
  all(): ReadonlyMap<string, Thread>;
  /** The threads about one card or arrow, by id. */
  on(id: string): readonly Thread[];
  subscribe(listener: () => void): () => void;
}

const NONE: readonly Thread[] = Object.freeze([]);
const known = new WeakMap<BoardSession, LiveThreads>();

/** The threads of a session; the same object for the same session. */
export function liveThreadsOf(session: BoardSession): LiveThreads {
  const threads = known.get(session) ?? createLiveThreads(session);
  known.set(session, threads);
  return threads;
}

/** All threads; renders again when one of them changed. */
export function useThreads(): ReadonlyMap<string, Thread> {
  const threads = liveThreadsOf(useSession());
  return useSyncExternalStore(threads.subscribe, threads.all);
}

/** One thread; undefined before its first comment. */
export function useThread(id: string): Thread | undefined {
  const threads = liveThreadsOf(useSession());
  return useSyncExternalStore(threads.subscribe, () => threads.all().get(id));
}

/** The threads about one card or arrow. */
export function useThreadsOn(id: string): readonly Thread[] {
  const threads = liveThreadsOf(useSession());
  const read = useCallback(() => threads.on(id), [threads, id]);
  return useSyncExternalStore(threads.subscribe, read);
}

function createLiveThreads({ liveTalk }: Pick<BoardSession, "liveTalk">): LiveThreads {
  let comments: ReadonlyMap<string, Comment> | undefined;
  let marks: ReadonlyMap<string, Mark> | undefined;
  let threads: ReadonlyMap<string, Thread> = new Map();
  let subjects = new Map<string, readonly Thread[]>();

  /** Built when asked, and only when one of the two maps is another one than before. */
  const all = () => {
    const [nextComments, nextMarks] = [liveTalk.records("comments"), liveTalk.records("marks")];
    if (nextComments === comments && nextMarks === marks) return threads;
    [comments, marks] = [nextComments, nextMarks];
    const next = new Map(buildThreads(comments, marks));
    for (const [id, thread] of next) {
      const before = threads.get(id);
      if (before && isSameThread(before, thread)) next.set(id, before);
    }
    threads = next;
    subjects = gather(next, subjects);
    return threads;
  };
  return {
    all,
    on(id) {
      all();
      return subjects.get(id) ?? NONE;
    },
    subscribe(listener) {
      const stops = [liveTalk.subscribe("comments", listener), liveTalk.subscribe("marks", listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function gather(
  threads: ReadonlyMap<string, Thread>,
  before: ReadonlyMap<string, readonly Thread[]>,
): Map<string, readonly Thread[]> {
  const lists = new Map<string, Thread[]>();
  for (const thread of threads.values()) {
    if (thread.on === null) continue;
    const list = lists.get(thread.on);
    if (list) list.push(thread);
    else lists.set(thread.on, [thread]);
  }
  const kept = new Map<string, readonly Thread[]>();
  for (const [on, list] of lists) {
    const old = before.get(on);
    const isSame = old?.length === list.length && list.every((thread, at) => thread === old[at]);
    kept.set(on, isSame && old ? old : list);
  }
  return kept;
}
