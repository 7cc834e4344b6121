import {
  readTalkRecord,
  readWorkshop,
  type TalkCollection,
  type TalkRecord,
  talkCollections,
  type Workshop,
} from "@throughline/model";
import type * as Y from "yjs";
import { rawRecord } from "../read.ts";
import type { Talk } from "./talk.ts";

/** What one transaction touched: keys by root map. A key that is gone is among them. */
export type TalkChanges = ReadonlyMap<TalkCollection | "workshop", ReadonlySet<string>>;

/** The frozen record under a key, or undefined when there is none. Never throws, whatever is stored. */
export function readTalk<C extends TalkCollection>(
  talk: Talk,
  collection: C,
  key: string,
): TalkRecord<C> | undefined {
  const stored: unknown = talk[collection].get(key);
  return stored === undefined ? undefined : readTalkRecord(collection, key, rawRecord(stored));
}

/** What holds for the whole room now. Never throws. */
export function readTalkWorkshop(talk: Talk): Workshop {
  return readWorkshop(
    Object.fromEntries([...talk.workshop.entries()].map(([part, stored]) => [part, rawRecord(stored)])),
  );
}

/**
 * Calls `onChange` once after each transaction that touched the talk. The observer never writes. Returns the
 * function that stops watching.
 */
export function watchTalk(talk: Talk, onChange: (changes: TalkChanges) => void): () => void {
  const pending = new Map<Y.Transaction, Map<TalkCollection | "workshop", Set<string>>>();
  const roots = [...talkCollections, "workshop" as const];
  const watchers = roots.map((name) => {
    const root = talk[name];
    // biome-ignore lint/suspicious/noExplicitAny: Yjs types the events of a deep observer this way.
    const watcher = (events: readonly Y.YEvent<any>[], transaction: Y.Transaction) => {
      const byRoot = pending.get(transaction) ?? new Map();
      const keys = new Set<string>();
      for (const event of events) {
        if (event.target === root) for (const key of event.changes.keys.keys()) keys.add(key);
        else keys.add(String(event.path[0]));
      }
      pending.set(transaction, byRoot.set(name, keys));
    };
    root.observeDeep(watcher);
    return () => root.unobserveDeep(watcher);
  });
  const deliver = (transaction: Y.Transaction) => {
    const changes = pending.get(transaction);
    if (!changes) return;
    pending.delete(transaction);
    onChange(changes);
  };
  talk.doc.on("afterTransaction", deliver);
  return () => {
    talk.doc.off("afterTransaction", deliver);
    for (const stop of watchers) stop();
    pending.clear();
  };
}
