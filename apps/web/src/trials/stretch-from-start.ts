import { sayDate, toDate, toDay } from "@throughline/engine";
import type { CalendarDate } from "@throughline/model";
import { itemName } from "../panels/item-name.ts";
import { boardCalendar, moveToWork, shownStart, stateOfWork } from "./days-of-work.ts";
import { stretchableWork } from "./movable-work.ts";
import { durationOf } from "./stretch-work.ts";
import { refuse, type TrialEdits, type TrialSubject } from "./trial-edits.ts";

/** Constraints on the start: they go along with it. Those on the finish stay, as the finish does. */
const HOLDING_START: ReadonlySet<string> = new Set(["snet", "mso"]);

/**
 * What pulling the start of a card by calendar days writes while its finish stays: another start, on a working
 * day, and a duration that makes up for it, at least a day. Less than 0 is earlier. The start of work under way
 * is a fact and stays.
 */
export function stretchFromStart(subject: TrialSubject, calendarDays: number): TrialEdits {
  const found = stretchableWork(subject, "Change the dates of those.");
  if (!found.ok) return found;
  const { item } = found;
  const { meta } = subject;
  const name = `“${itemName(item)}”`;
  const start = shownStart(subject);
  if (start === null) return refuse(`${name} has no date yet. Give it a start first.`);
  if (stateOfWork(item, meta) === "under-way")
    return refuse(`${name} began on ${sayDate(start)}. Pull its end instead.`);
  if (calendarDays === 0) return { ok: true, edits: [] };
  const calendar = boardCalendar(meta);
  const before = durationOf(subject);
  const first = calendar.toWork(toDay(start));
  const wanted = calendar.toWork(toDay(moveToWork(calendar, start, calendarDays)));
  const position = Math.min(wanted, first + Math.max(before, 1) - 1);
  const to = toDate(calendar.startAt(position));
  if (to === start) return { ok: true, edits: [] };
  const duration = Math.max(1, before - (position - first));
  return { ok: true, edits: [{ id: item.id, start: to, duration, ...held(subject, to) }] };
}

/** Typed dates that would hold the start elsewhere. */
function held(
  { item }: TrialSubject,
  to: CalendarDate,
): { readonly earliestStart?: CalendarDate; readonly constraintDate?: CalendarDate } {
  const earliest = "earliestStart" in item && item.earliestStart !== null;
  const constrained =
    "constraint" in item && item.constraintDate !== null && HOLDING_START.has(item.constraint);
  return { ...(earliest ? { earliestStart: to } : {}), ...(constrained ? { constraintDate: to } : {}) };
}
