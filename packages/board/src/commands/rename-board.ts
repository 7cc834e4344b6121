import type { Board } from "../board.ts";
import { type CommandResult, refuse } from "../change.ts";
import { setMeta } from "./set-meta.ts";

/** Gives the board another title; white space around it is dropped and an empty one is refused. */
export function renameBoard(board: Board, title: string): CommandResult {
  const trimmed = title.trim();
  if (trimmed === "") return refuse("A board needs a name. It keeps the one it has.");
  return setMeta(board, "title", trimmed);
}
