import { sayDate } from "@throughline/engine";
import type { CalendarDate } from "@throughline/model";
import type { PresenceEdit } from "@throughline/protocol";
import { itemName } from "../panels/item-name.ts";
import {
  boardCalendar,
  type DatedItem,
  moveDate,
  moveToWork,
  restStart,
  shownStart,
  stateOfWork,
} from "./days-of-work.ts";
import { movableWork } from "./movable-work.ts";
import { refuse, type TrialEdits, type TrialSubject } from "./trial-edits.ts";

/** Constraints that hold work where it is. Those that only limit it (`snlt`, `fnlt`) are promises and stay. */
const HOLDING: ReadonlySet<string> = new Set(["snet", "fnet", "mso", "mfo"]);
/** Those of them that still hold the rest of work under way. */
const HOLDING_REST: ReadonlySet<string> = new Set(["snet", "fnet"]);

/**
 * What moving cards by calendar days writes; less than 0 is earlier. Work that has not begun gets a new start
 * that many days from the one shown, on a working day of the board, and takes along what holds it there. Of
 * work under way the start is a fact, so only the rest is put off. What cannot be moved stays; when that is
 * all of them, the reason of the first says why.
 */
export function shiftWork(subjects: readonly TrialSubject[], calendarDays: number): TrialEdits {
  const moves = subjects.map((subject) => shiftOne(subject, calendarDays));
  const edits = moves.flatMap((move) => (move.ok ? move.edits : []));
  const [first] = moves;
  if (first && !first.ok && moves.every((move) => !move.ok)) return first;
  return { ok: true, edits };
}

function shiftOne(subject: TrialSubject, days: number): TrialEdits {
  const found = movableWork(subject);
  if (!found.ok) return found;
  const { item } = found;
  const { meta } = subject;
  if (stateOfWork(item, meta) === "under-way") return shiftRest(subject, item, days);
  const start = shownStart(subject);
  if (start === null) return refuse(`“${itemName(item)}” has no date yet. Give it a start first.`);
  if (days === 0) return { ok: true, edits: [] };
  const calendar = boardCalendar(meta);
  const move = item.kind === "milestone" ? moveDate : moveToWork;
  return edit(item.id, {
    start: move(calendar, start, days),
    ...(item.kind !== "milestone" && item.earliestStart !== null
      ? { earliestStart: moveDate(calendar, item.earliestStart, days) }
      : {}),
    ...movedConstraint(subject, item, days, HOLDING),
  });
}

function shiftRest(subject: TrialSubject, item: DatedItem, days: number): TrialEdits {
  const from = restStart(subject);
  const { statusDate } = subject.meta;
  if (from === null || statusDate === null || days === 0) return { ok: true, edits: [] };
  const to = moveToWork(boardCalendar(subject.meta), from, days);
  if (to < statusDate) {
    return refuse(
      `“${itemName(item)}” is under way: what is left of it cannot be done before the status date, ${sayDate(statusDate)}.`,
    );
  }
  return edit(item.id, { earliestStart: to, ...movedConstraint(subject, item, days, HOLDING_REST) });
}

function movedConstraint(
  { meta }: TrialSubject,
  item: DatedItem,
  days: number,
  holding: ReadonlySet<string>,
): { readonly constraintDate?: CalendarDate } {
  if (!("constraint" in item) || item.constraintDate === null || !holding.has(item.constraint)) return {};
  return { constraintDate: moveDate(boardCalendar(meta), item.constraintDate, days) };
}

function edit(id: string, fields: Omit<PresenceEdit, "id">): TrialEdits {
  return { ok: true, edits: [{ id, ...fields }] };
}
