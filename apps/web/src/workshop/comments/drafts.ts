import type { Pair } from "@throughline/model";
import { useCallback, useSyncExternalStore } from "react";
import * as v from "valibot";
import { addListener } from "../../live/add-listener.ts";
import { type BoardSession, useSession } from "../../session/session-context.ts";

/** Something typed and not sent. */
export interface Draft {
  /** The thread it is for, or the key of the comment that is being changed. */
  readonly key: string;
  readonly text: string;
  /** Ids of the people chosen from the list. */
  readonly mentions: readonly string[];
  /** What a thread that is only begun is about; null for an answer or a change. */
  readonly begins: { readonly on: string | null; readonly at: Pair | null } | null;
}

/** What was typed and not sent on one board. Kept in this browser with each letter, so that nothing typed is lost. */
export interface Drafts {
  get(key: string): Draft | undefined;
  /** Keeps a draft. One without a letter is not there any more after a reload. */
  put(draft: Draft): void;
  drop(key: string): void;
  /** Drafts of threads that are only begun, by key; the same array until one of them came or went. */
  begun(): readonly Draft[];
  subscribe(listener: () => void): () => void;
}

const PREFIX = "throughline.draft.";

const shape = v.object({
  key: v.string(),
  text: v.string(),
  mentions: v.fallback(v.array(v.string()), []),
  begins: v.fallback(
    v.nullable(
      v.object({
        on: v.nullable(v.string()),
        at: v.nullable(v.tuple([v.number(), v.number()])),
      }),
    ),
    null,
  ),
});

const known = new WeakMap<BoardSession, Drafts>();

/** The drafts of a session's board; the same object for the same session. */
export function draftsOf(session: BoardSession): Drafts {
  const drafts = known.get(session) ?? createDrafts(session.boardId);
  known.set(session, drafts);
  return drafts;
}

/** One draft; undefined while there is none. */
export function useDraft(key: string): Draft | undefined {
  const drafts = draftsOf(useSession());
  const read = useCallback(() => drafts.get(key), [drafts, key]);
  return useSyncExternalStore(drafts.subscribe, read);
}

/** The threads that were begun here and not sent. */
export function useBegunDrafts(): readonly Draft[] {
  const drafts = draftsOf(useSession());
  return useSyncExternalStore(drafts.subscribe, drafts.begun);
}

/** Reads what this browser has kept for a board. A browser that refuses storage keeps it until the page closes. */
export function createDrafts(boardId: string, storage: () => Storage = () => localStorage): Drafts {
  const prefix = `${PREFIX}${boardId}.`;
  const drafts = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  let begun: readonly Draft[] = [];

  const quietly = (touch: (kept: Storage) => void) => {
    try {
      touch(storage());
    } catch {
      // Without storage the draft lives as long as the page.
    }
  };
  const gather = () => {
    const next = [...drafts.values()]
      .filter(({ begins, text }) => begins !== null && text.trim() !== "")
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    const isSame = next.length === begun.length && next.every(({ key }, at) => key === begun[at]?.key);
    if (!isSame) begun = next;
  };
  const tell = () => {
    gather();
    for (const listener of [...listeners]) listener();
  };
  quietly((kept) => {
    for (let at = 0; at < kept.length; at++) {
      const name = kept.key(at) ?? "";
      const draft = name.startsWith(prefix) ? read(kept.getItem(name)) : null;
      if (draft) drafts.set(draft.key, draft);
    }
  });
  gather();

  return {
    get: (key) => drafts.get(key),
    put(draft) {
      drafts.set(draft.key, draft);
      quietly((kept) => kept.setItem(prefix + draft.key, JSON.stringify(draft)));
      tell();
    },
    drop(key) {
      if (!drafts.delete(key)) return;
      quietly((kept) => kept.removeItem(prefix + key));
      tell();
    },
    begun: () => begun,
    subscribe: (listener) => addListener(listeners, listener),
  };
}

function read(stored: string | null): Draft | null {
  try {
    const draft = v.safeParse(shape, JSON.parse(stored ?? "null"));
    return draft.success && draft.output.text.trim() !== "" ? draft.output : null;
  } catch {
    return null;
  }
}
