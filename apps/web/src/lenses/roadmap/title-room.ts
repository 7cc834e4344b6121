import { itemName } from "../../panels/item-name.ts";
import type { WorkNote } from "./find-notes.ts";
import { healthOf } from "./health-of.ts";
import type { DatedWork } from "./shown-work.ts";

/** Width of a letter of a title in its bar (14 px, semibold) and of a note (12 px), on average. */
const LETTER = 7.6;
const NOTE_LETTER = 6.6;
/** Beside the bar a title grows as the view zooms out: its room is that of 17 px. */
const LETTER_BESIDE = 9.2;
/** Titles beside their bars are cut beyond this. */
const MOST_TITLE = 300;
/** In a bar of this width a title is rather cut than put beside it. */
const WIDE = 240;
/** A bar from this width on has room for its marks inside. */
export const MARKED = 52;
const EDGE_AND_ICON = 34;
const MARK = 18;
const PERCENT = 38;

/** Whether a title has room in a bar so wide, how wide it is, and how much is written beside the bar in all. */
export function titleRoom(
  { item, figures }: DatedWork,
  width: number,
  note: WorkNote | null,
): { readonly inside: boolean; readonly title: number; readonly beside: number } {
  const letters = itemName(item).length;
  const title = Math.min(MOST_TITLE, Math.ceil(letters * LETTER_BESIDE) + 4);
  const marks = (figures?.schedule?.critical ? MARK : 0) + (healthOf(item, figures) ? MARK : 0);
  const noteRoom = note === null ? 0 : Math.ceil(note.text.length * NOTE_LETTER) + 24;
  if (item.kind === "milestone") return { inside: false, title, beside: marks + title + noteRoom };
  const percent = item.progress ? PERCENT : 0;
  const inside = width >= Math.min(WIDE, EDGE_AND_ICON + letters * LETTER + marks + percent);
  const outside = (width < MARKED ? marks : 0) + MARK + title;
  return { inside, title, beside: (inside ? 0 : outside) + noteRoom };
}
