import { canWritePlan, canWriteTalk, type Role } from "./roles.ts";

/** Which of a board's two documents a room holds. */
export type RoomKind = "plan" | "talk";

/** A parsed room name. */
export interface RoomAddress {
  readonly board: string;
  readonly kind: RoomKind;
}

const boardPattern = /^[A-Za-z0-9_-]{10,64}$/;
const talkSuffix = ".talk";

/** Whether an unknown value has the form of a board id. */
export function isBoardId(value: unknown): value is string {
  return typeof value === "string" && boardPattern.test(value);
}

/** The room name of a board's plan document. The caller ensures `board` is a board id. */
export function roomOf(board: string): string {
  return board;
}

/** The room name of a board's talk document. The caller ensures `board` is a board id. */
export function talkRoomOf(board: string): string {
  return board + talkSuffix;
}

/** Read a room name; `null` for anything that is not exactly one. */
export function parseRoom(name: string): RoomAddress | null {
  const isTalk = name.endsWith(talkSuffix);
  const board = isTalk ? name.slice(0, -talkSuffix.length) : name;
  if (!isBoardId(board)) return null;
  return { board, kind: isTalk ? "talk" : "plan" };
}

/** Whether this role may change the document in a room of this kind. */
export function canWriteRoom(role: Role, kind: RoomKind): boolean {
  return kind === "plan" ? canWritePlan(role) : canWriteTalk(role);
}
