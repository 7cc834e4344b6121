import { roomOf, talkRoomOf } from "@throughline/protocol";
import { buildDoc } from "../rooms/room-doc.ts";
import type { LoadedLog } from "../storage/board-log.ts";
import { migrate, needsMigration, snapshotOf } from "./board-file.ts";
import { type BoardShelf, makeBoard, type NewBoard } from "./make-board.ts";

/** Where the past of boards is read. */
export interface BoardPast {
  /** What a room held after a number of changes; `null` when that cannot be had. */
  load(room: string, seq: number): LoadedLog | null;
  /** The last number of changes that can be had; 0 when there is nothing. */
  last(room: string): number;
}

/**
 * Make a new board from what another one was after `seq` changes, with its talk as it is now. A board of its
 * own and not the old one turned back: whoever was on that still holds the newer state and would merge it in
 * again. Throws a plain sentence when there is no such state.
 */
export async function restoreBoard(
  shelf: BoardShelf,
  past: BoardPast,
  from: { readonly board: string; readonly seq: number; readonly title: string },
): Promise<NewBoard> {
  const plan = past.load(roomOf(from.board), from.seq);
  if (plan === null) {
    throw new Error(`Change ${from.seq} of this board cannot be reached. --list shows which can.`);
  }
  const talkRoom = talkRoomOf(from.board);
  const talk = past.load(talkRoom, past.last(talkRoom)) ?? { snapshot: null, tail: [] };
  const planDoc = buildDoc("plan", plan);
  const talkDoc = buildDoc("talk", talk);
  if (needsMigration(planDoc)) migrate(planDoc);
  const made = await makeBoard(shelf, from.title, snapshotOf(planDoc, talkDoc));
  planDoc.destroy();
  talkDoc.destroy();
  return made;
}
