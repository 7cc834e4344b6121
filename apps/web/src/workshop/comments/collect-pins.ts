import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { anchorOf } from "./anchor.ts";
import { commentsViewOf, type Subject } from "./comments-view.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import type { PinGroup, Pinned } from "./gather-pins.ts";
import { liveThreadsOf } from "./live-threads.ts";
import type { Thread } from "./threads.ts";

/** What is pinned to one card, arrow or place: its open threads, and those begun here and not sent. */
export interface Pin extends Pinned, Subject {
  readonly threads: readonly Thread[];
  readonly begun: readonly Pick<Draft, "key">[];
}

/** The pins that the present lens has a place for. A resolved thread has none, but while it is open. */
export function collectPins(where: {
  readonly session: BoardSession;
  readonly workspace: Workspace;
}): readonly Pin[] {
  const { session, workspace } = where;
  const { open } = commentsViewOf(workspace).getState();
  const subjects = new Map<string, Subject & { threads: Thread[]; begun: Pick<Draft, "key">[] }>();
  const at = (id: string, subject: Subject) => {
    const key = subject.on ?? `place ${id}`;
    const known = subjects.get(key) ?? { on: subject.on, at: subject.at, threads: [], begun: [] };
    subjects.set(key, known);
    return known;
  };
  const threads = liveThreadsOf(session).all();
  for (const thread of threads.values())
    if (!thread.resolved || thread.id === open?.thread) at(thread.id, thread).threads.push(thread);
  for (const draft of draftsOf(session).begun())
    if (draft.begins && !threads.has(draft.key)) at(draft.key, draft.begins).begun.push({ key: draft.key });
  if (open && !threads.has(open.thread)) {
    const { begun } = at(open.thread, open);
    if (!begun.some(({ key }) => key === open.thread)) begun.push({ key: open.thread });
  }
  return [...subjects].flatMap(([key, subject]) => {
    const tip = anchorOf(where, subject);
    return tip ? [{ key, tip, ...subject }] : [];
  });
}

/** Whether two lists of groups would look the same. */
export function isSameGroups(one: readonly PinGroup<Pin>[], other: readonly PinGroup<Pin>[]): boolean {
  return isSameList(one, other, (a, b) => isSameList(a.pins, b.pins, isSamePin));
}

function isSamePin(one: Pin, other: Pin): boolean {
  return (
    one.key === other.key &&
    one.tip[0] === other.tip[0] &&
    one.tip[1] === other.tip[1] &&
    isSameList(one.threads, other.threads, Object.is) &&
    isSameList(one.begun, other.begun, (a, b) => a.key === b.key)
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    one.length === other.length &&
    one.every((value, at) => {
      const partner = other[at];
      return partner !== undefined && same(value, partner);
    })
  );
}
