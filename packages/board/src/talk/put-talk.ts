import { type RawRecord, type TalkCollection, type TalkValues, toPlain } from "@throughline/model";
import * as Y from "yjs";
import { LOCAL } from "../board.ts";
import { rawRecord } from "../read.ts";
import { sameValue } from "../same-value.ts";
import type { Talk } from "./talk.ts";

/** Fields of one record as a caller gives them. */
export type TalkPatch<C extends TalkCollection> = Partial<TalkValues<C>>;

/** One thing to write: the fields of a record, or `null` to remove it. */
export type TalkWrite = {
  readonly [C in TalkCollection]: {
    readonly in: C;
    readonly key: string;
    readonly put: TalkPatch<C> | null;
  };
}[TalkCollection];

/**
 * Writes fields of one record of the talk, which is made when there is none; fields that are not named stay. One
 * transaction, none when nothing would change. The caller ensures that this person may write under the key:
 * the server refuses the whole change otherwise. Returns whether anything was written.
 */
export function putTalk<C extends TalkCollection>(
  talk: Talk,
  collection: C,
  key: string,
  patch: TalkPatch<C>,
): boolean {
  return writeTalk(talk, [{ in: collection, key, put: patch } as TalkWrite]);
}

/** Removes one record of the talk. Returns whether there was one. */
export function removeTalk(talk: Talk, collection: TalkCollection, key: string): boolean {
  return writeTalk(talk, [{ in: collection, key, put: null }]);
}

/** Writes several records of the talk as one transaction. Returns whether anything was written. */
export function writeTalk(talk: Talk, writes: readonly TalkWrite[]): boolean {
  const needed = writes.filter(({ in: collection, key, put }) => {
    const root = talk[collection];
    if (put === null) return root.has(key);
    return !root.has(key) || changedFields(root.get(key), put).length > 0;
  });
  if (needed.length === 0) return false;
  talk.doc.transact(() => {
    for (const { in: collection, key, put } of needed) {
      const root = talk[collection];
      if (put === null) root.delete(key);
      else putRecord(root, key, put);
    }
  }, LOCAL);
  return true;
}

/**
 * Sets what holds for the whole room as one value, or clears it with `null`. Whoever sets it last is right for
 * everyone. Returns whether anything was written.
 */
export function setWorkshop(
  talk: Talk,
  part: "session" | "current" | "attention",
  value: RawRecord | null,
): boolean {
  const root = talk.workshop;
  if (value === null ? !root.has(part) : sameValue(rawRecord(root.get(part)), value)) return false;
  talk.doc.transact(() => {
    if (value === null) root.delete(part);
    else root.set(part, toPlain(value));
  }, LOCAL);
  return true;
}

function putRecord(root: Y.Map<unknown>, key: string, patch: RawRecord): void {
  const stored = root.get(key);
  if (stored instanceof Y.Map) {
    for (const [name, value] of changedFields(stored, patch)) stored.set(name, toPlain(value));
    return;
  }
  const fields = Object.entries(patch).filter(([, value]) => value !== undefined);
  root.set(key, new Y.Map(fields.map(([name, value]) => [name, toPlain(value)])));
}

function changedFields(stored: unknown, patch: RawRecord): [string, unknown][] {
  const now = rawRecord(stored);
  return Object.entries(patch).filter(([name, value]) => value !== undefined && !sameValue(now[name], value));
}
