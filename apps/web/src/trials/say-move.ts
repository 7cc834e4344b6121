import { toDay } from "@throughline/engine";
import type { PresenceEdit } from "@throughline/protocol";
import { restStart, shownStart } from "./days-of-work.ts";
import { durationOf } from "./stretch-work.ts";
import type { TrialSubject } from "./trial-edits.ts";

const MINUS = "−";

/** Calendar days with their sign, in weeks as far as they go: “+13 weeks”, “−3 days”, “+2 weeks 3 days”. */
export function sayShift(calendarDays: number): string {
  const size = Math.abs(calendarDays);
  const sign = calendarDays < 0 ? MINUS : "+";
  const weeks = Math.floor(size / 7);
  const days = size % 7;
  if (size < 7 || (size < 14 && days > 0)) return `${sign}${count(size, "day")}`;
  return `${sign}${count(weeks, "week")}${days > 0 ? ` ${count(days, "day")}` : ""}`;
}

/** Working days more or less: “10 working days longer”. */
export function sayStretch(workingDays: number): string {
  const size = Math.round(Math.abs(workingDays) * 10) / 10;
  return `${count(size, "working day")} ${workingDays < 0 ? "shorter" : "longer"}`;
}

/** By how much an edit would move or stretch its card as it stands now; empty when it would not. */
export function sayEdit(subject: TrialSubject, edit: PresenceEdit): string {
  if (edit.duration !== undefined) {
    const more = edit.duration - durationOf(subject);
    return more === 0 ? "" : sayStretch(more);
  }
  const [from, to] =
    edit.start !== undefined
      ? [shownStart(subject), edit.start]
      : edit.earliestStart !== undefined
        ? [restStart(subject), edit.earliestStart]
        : [null, null];
  if (from === null || to === null || from === to) return "";
  return sayShift(toDay(to) - toDay(from));
}

function count(size: number, noun: string): string {
  return `${size} ${noun}${size === 1 ? "" : "s"}`;
}
