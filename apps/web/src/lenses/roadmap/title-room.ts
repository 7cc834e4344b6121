import { itemName } from "../../panels/item-name.ts";
import type { WorkNote } from "./find-notes.ts";
import { healthOf } from "./health-of.ts";
import type { DatedWork } from "./shown-work.ts";

/** Width of a letter of a title (13 px, semibold) and of a note (12 px), on average. */
const LETTER = 7.1;
const NOTE_LETTER = 6.6;
/** Titles beside their bars are cut beyond this. */
export const MOST_TITLE = 260;
/** In a bar of this width a title is rather cut than put beside it. */
const WIDE = 240;
const EDGE_AND_ICON = 34;
const MARK = 18;
const PERCENT = 38;

/** Whether a title has room in a bar so wide, how wide it is, and how much is written beside the bar in all. */
export function titleRoom(
  { item, figures }: DatedWork,
  width: number,
  note: WorkNote | null,
): { readonly inside: boolean; readonly title: number; readonly beside: number } {
  const title = Math.min(MOST_TITLE, Math.ceil(itemName(item).length * LETTER) + 4);
  const noteRoom = note === null ? 0 : Math.ceil(note.text.length * NOTE_LETTER) + 24;
  if (item.kind === "milestone") return { inside: false, title, beside: title + MARK + noteRoom };
  const marks =
    (figures?.schedule?.critical ? MARK : 0) +
    (healthOf(item, figures) ? MARK : 0) +
    (item.progress ? PERCENT : 0);
  const inside = width >= Math.min(WIDE, EDGE_AND_ICON + title + marks);
  return { inside, title, beside: (inside ? 0 : title + MARK) + noteRoom };
}
