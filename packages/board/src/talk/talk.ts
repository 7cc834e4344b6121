import { type RawRecord, type TalkCollection, talkCollections, toPlain } from "@throughline/model";
import type * as Y from "yjs";
import { plainCollection } from "../copied-records.ts";
import { rawRecord } from "../read.ts";
import { FILL } from "../snapshot.ts";
import { createStored } from "../write-record.ts";

/**
 * What people say about a plan, and how they work on it together: its own document, so that a contributor may
 * write it and not the plan. The values of each root map should be nested maps; nothing read is trusted.
 */
export type Talk = Readonly<Record<TalkCollection | "workshop", Y.Map<unknown>>> & { readonly doc: Y.Doc };

/** Every root map of a talk. What holds for the whole room stands in `workshop`. */
const talkRoots = [...talkCollections, "workshop"] as const;

/** What a file always names, also when it is empty. */
const ALWAYS: readonly string[] = ["comments", "votes", "estimates", "proposals"];

/** Takes hold of the root maps of a talk document. Writes nothing. */
export function openTalk(doc: Y.Doc): Talk {
  const roots = Object.fromEntries(talkRoots.map((name) => [name, doc.getMap(name)]));
  return { ...(roots as Record<(typeof talkRoots)[number], Y.Map<unknown>>), doc };
}

/** Everything that was said as plain JSON: by collection, then by id. Never throws. */
export function takeTalkSnapshot(talk: Talk): Readonly<Record<string, RawRecord>> {
  const snapshot: Record<string, RawRecord> = {};
  for (const name of talkRoots) {
    const records: Record<string, unknown> = {};
    talk[name].forEach((stored, id) => {
      if (!id.startsWith("__")) records[id] = toPlain(rawRecord(stored));
    });
    if (ALWAYS.includes(name) || Object.keys(records).length > 0) snapshot[name] = records;
  }
  return snapshot;
}

/** Fills an empty talk document in one transaction; unknown collections are left out. Throws when not empty. */
export function fillTalk(talk: Talk, snapshot: Readonly<Record<string, RawRecord>>): void {
  if (talkRoots.some((name) => talk[name].size > 0)) {
    throw new Error("Only an empty talk can be filled.");
  }
  talk.doc.transact(() => {
    for (const name of talkRoots) {
      for (const [id, raw] of Object.entries(plainCollection(snapshot[name]))) {
        talk[name].set(id, createStored(raw, NO_TEXTS, []));
      }
    }
  }, FILL);
}

const NO_TEXTS: ReadonlySet<string> = new Set();
