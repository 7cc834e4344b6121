import type { Pair } from "@throughline/model";
import type { Board } from "../board.ts";
import { refuse } from "../change.ts";
import { copyRecords } from "../copied-records.ts";
import { GONE_ITEM } from "../records.ts";
import { insertCopies, type PasteResult } from "./paste-records.ts";

/** Copies items beside themselves with the links among them; a section is copied with what is inside. */
export function duplicateItems(board: Board, ids: readonly string[], offset: Pair): PasteResult {
  const records = copyRecords(board, ids);
  if (Object.keys(records.items).length === 0) return refuse(GONE_ITEM);
  return insertCopies(board, records, { offset }, "Duplicate", true);
}
