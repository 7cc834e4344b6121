import { takeSnapshot } from "@throughline/board";
import { writeBoardFile } from "@throughline/formats";
import { fileName, saveFile } from "../ui/save-file.ts";
import type { BoardSession } from "./session-context.ts";

/** Saves what this browser has of an open board as a board file, whether or not the server has it. */
export function exportKept({ board, live }: BoardSession): void {
  saveFile(fileName(live.meta().title, "throughline.json"), writeBoardFile(takeSnapshot(board)));
}
