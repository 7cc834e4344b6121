export { type Board, LOCAL, openBoard } from "./board.ts";
export type { CommandResult } from "./change.ts";
export { readBoardItem, readBoardLink, readBoardMeta } from "./read.ts";
export { createUndo, type Undo, type UndoState } from "./undo.ts";
export { type ChangeSet, type CollectionChanges, watchBoard } from "./watch-board.ts";
