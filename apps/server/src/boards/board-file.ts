import {
  fillBoard,
  fillTalk,
  migrateBoard,
  openBoard,
  openTalk,
  renameBoard,
  schemaOf,
  takeSnapshot,
  takeTalkSnapshot,
} from "@throughline/board";
import { readBoardFile, writeBoardFile } from "@throughline/formats";
import { type BoardSnapshot, SCHEMA_VERSION } from "@throughline/model";
import * as Y from "yjs";
import { createDoc } from "../rooms/room-doc.ts";

/** A board file that was read, or the plain sentence why not. */
export type FileReading =
  | { readonly ok: true; readonly snapshot: BoardSnapshot; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** Read the text of a board file. Never throws. */
export function parseBoardFile(text: string): FileReading {
  const result = readBoardFile(text);
  return result.ok ? { ok: true, snapshot: result.snapshot, warnings: result.warnings } : result;
}

/** The text of the board file of a board's two documents; the talk is left out when nobody said anything. */
export function boardFileOf(plan: Y.Doc, talk: Y.Doc): string {
  return writeBoardFile(snapshotOf(plan, talk));
}

/** Everything on a board as plain values. */
export function snapshotOf(plan: Y.Doc, talk: Y.Doc): BoardSnapshot {
  const said = takeTalkSnapshot(openTalk(talk));
  const isSilent = Object.values(said).every((records) => Object.keys(records).length === 0);
  const snapshot = takeSnapshot(openBoard(plan));
  return isSilent ? snapshot : { ...snapshot, talk: said };
}

/** The first updates of a new board's documents. `talk` is `null` when there is nothing in it. */
export interface FirstUpdates {
  readonly plan: Uint8Array;
  readonly talk: Uint8Array | null;
}

/** Write a snapshot, under a title, into fresh documents, and give them as updates for the log. */
export function firstUpdates(snapshot: BoardSnapshot | null, title: string): FirstUpdates {
  const plan = createDoc("plan");
  fillBoard(openBoard(plan), {
    meta: { schema: SCHEMA_VERSION, ...snapshot?.meta, title },
    items: snapshot?.items ?? {},
    links: snapshot?.links ?? {},
  });
  const talk = createDoc("talk");
  if (snapshot?.talk !== undefined) fillTalk(openTalk(talk), snapshot.talk);
  return {
    plan: Y.encodeStateAsUpdate(plan),
    talk: snapshot?.talk === undefined ? null : Y.encodeStateAsUpdate(talk),
  };
}

/** Give a board's plan another title. */
export function retitle(plan: Y.Doc, title: string): void {
  renameBoard(openBoard(plan), title);
}

/** The title a plan gives itself, as it stands there. */
export function titleIn(plan: Y.Doc): string | null {
  const title = openBoard(plan).meta.get("title");
  return typeof title === "string" ? title : null;
}

/** Whether a plan was written by an older version and has to be brought up to date. */
export function needsMigration(plan: Y.Doc): boolean {
  const schema = schemaOf(openBoard(plan));
  return schema > 0 && schema < SCHEMA_VERSION;
}

/** Bring a plan up to date, in one transaction. */
export function migrate(plan: Y.Doc): void {
  migrateBoard(openBoard(plan));
}
