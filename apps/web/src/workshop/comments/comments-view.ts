import { newId, type Pair } from "@throughline/model";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { draftsOf } from "./drafts.ts";
import type { ThreadFilter } from "./filter-threads.ts";

/** What a thread is about: a card or an arrow, or a place on the map. */
export interface Subject {
  readonly on: string | null;
  readonly at: Pair | null;
}

/** The thread that is open over the board. */
export interface OpenThread extends Subject {
  readonly thread: string;
  /** The threads one can page through from it; null: those about the same. */
  readonly among: readonly string[] | null;
}

/** One person's view of the comments of an open board. */
export interface CommentsView {
  readonly open: OpenThread | null;
  readonly pinsShown: boolean;
  /** Which threads the panel lists. */
  readonly filter: ThreadFilter;
  /** The thread that is unfolded in the panel. */
  readonly unfolded: string | null;
}

const START: CommentsView = { open: null, pinsShown: true, filter: "open", unfolded: null };

const known = new WeakMap<Workspace, StoreApi<CommentsView>>();

/** The view of a workspace; the same object for the same workspace. */
export function commentsViewOf(workspace: Workspace): StoreApi<CommentsView> {
  const view = known.get(workspace) ?? createStore<CommentsView>(() => START);
  known.set(workspace, view);
  return view;
}

/** One value of the view; renders again only when that value changes. */
export function useCommentsView<T>(select: (view: CommentsView) => T): T {
  return useStore(commentsViewOf(useWorkspace()), select);
}

/** Opens a thread over the board. */
export function openThread(
  workspace: Workspace,
  thread: Subject & { readonly id: string },
  among: readonly string[] | null = null,
): void {
  const { id, on, at } = thread;
  commentsViewOf(workspace).setState({ open: { thread: id, on, at, among } });
}

/** Opens a new thread over the board, to be written: the one that was begun about the same card, if there is one. */
export function beginThread(
  { session, workspace }: { readonly session: BoardSession; readonly workspace: Workspace },
  subject: Subject,
): void {
  const begun = draftsOf(session)
    .begun()
    .find(({ begins }) => subject.on !== null && begins?.on === subject.on);
  openThread(workspace, { ...subject, id: begun?.key ?? newId() });
}

/** Closes the thread that is open over the board. What was typed in it stays. */
export function closeThread(workspace: Workspace): void {
  commentsViewOf(workspace).setState({ open: null });
}
