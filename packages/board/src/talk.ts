import { type RawRecord, toPlain } from "@throughline/model";
import type * as Y from "yjs";
import { plainCollection } from "./copied-records.ts";
import { rawRecord } from "./read.ts";
import { FILL } from "./snapshot.ts";
import { createStored } from "./write-record.ts";

/** What people say about a plan: its own document, so that a contributor may write it and not the plan. */
export interface Talk {
  readonly doc: Y.Doc;
  readonly comments: Y.Map<unknown>;
  readonly votes: Y.Map<unknown>;
  readonly estimates: Y.Map<unknown>;
  readonly proposals: Y.Map<unknown>;
}

/** The collections of a talk document, by the names of their root maps. */
const talkCollections = ["comments", "votes", "estimates", "proposals"] as const;

/** Takes hold of the root maps of a talk document. Writes nothing. */
export function openTalk(doc: Y.Doc): Talk {
  return {
    doc,
    comments: doc.getMap("comments"),
    votes: doc.getMap("votes"),
    estimates: doc.getMap("estimates"),
    proposals: doc.getMap("proposals"),
  };
}

/** Everything that was said as plain JSON: by collection, then by id. Never throws. */
export function takeTalkSnapshot(talk: Talk): Readonly<Record<string, RawRecord>> {
  const snapshot: Record<string, RawRecord> = {};
  for (const name of talkCollections) {
    const records: Record<string, unknown> = {};
    talk[name].forEach((stored, id) => {
      if (!id.startsWith("__")) records[id] = toPlain(rawRecord(stored));
    });
    snapshot[name] = records;
  }
  return snapshot;
}

/** Fills an empty talk document in one transaction; unknown collections are left out. Throws when not empty. */
export function fillTalk(talk: Talk, snapshot: Readonly<Record<string, RawRecord>>): void {
  if (talkCollections.some((name) => talk[name].size > 0)) {
    throw new Error("Only an empty talk can be filled.");
  }
  talk.doc.transact(() => {
    for (const name of talkCollections) {
      for (const [id, raw] of Object.entries(plainCollection(snapshot[name]))) {
        talk[name].set(id, createStored(raw, NO_TEXTS, []));
      }
    }
  }, FILL);
}

const NO_TEXTS: ReadonlySet<string> = new Set();
