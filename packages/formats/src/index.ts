export { type BoardFileResult, readBoardFile } from "./json/read-board-file.ts";
export { writeBoardFile } from "./json/write-board-file.ts";
export { type PastedEntry, type PastedList, readPastedList } from "./list/read-pasted-list.ts";
export { writeItemList } from "./list/write-item-list.ts";
