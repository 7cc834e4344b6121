import { sayDate, toDate, toDay } from "@throughline/engine";
import type { PresenceEdit } from "@throughline/protocol";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import { boardCalendar, type DatedItem, moveToWork } from "../../trials/days-of-work.ts";
import { sayShift } from "../../trials/say-move.ts";
import { shiftWork } from "../../trials/shift-work.ts";
import { subjectsIn } from "../../trials/subjects-of.ts";
import type { TrialEdits } from "../../trials/trial-edits.ts";
import type { LensInput } from "../lens.ts";

/** Edits of dates with a few words for the hand, or why they cannot be. */
export type DateEdits =
  | { readonly ok: true; readonly edits: readonly PresenceEdit[]; readonly hint: string }
  | { readonly ok: false; readonly reason: string };

/** Moves a card on the axis by calendar days, with its parts where they hold its dates. */
export function moveByDays(input: LensInput, id: string, days: number): DateEdits {
  if (days === 0) return { ok: true, edits: [], hint: "" };
  const subjects = subjectsIn(input, id);
  const moved: TrialEdits = shiftWork(subjects, days);
  if (!moved.ok) return moved;
  return { ok: true, edits: moved.edits, hint: sayMove(input, moved.edits, days) };
}

/** Gives a card without dates its first one: the working day at or after `day`. */
export function giveDate(input: LensInput, item: DatedItem, day: number): DateEdits {
  if (item.locked)
    return { ok: false, reason: `“${itemName(item)}” is locked. Unlock it to change its dates.` };
  const start = moveToWork(boardCalendar(input.meta), toDate(day), 0);
  return { ok: true, edits: [{ id: item.id, start }], hint: `${verbOf(item)} ${showDate(start)}` };
}

/** Takes the typed dates off a card, so that it has none; refused where something else gives it dates. */
export function takeDates(input: LensInput, item: DatedItem): DateEdits {
  const name = `“${itemName(item)}”`;
  if (item.locked) return refuse(`${name} is locked. Unlock it to change its dates.`);
  if (item.deadline !== null)
    return refuse(
      `${name} has a deadline, ${sayDate(item.deadline)}, and stays on the axis. Clear it first.`,
    );
  for (const linkId of input.linksAt(item.id)) {
    const link = input.links.get(linkId);
    if (link?.kind === "dependency" || link?.kind === "contains")
      return refuse(`${name} gets its dates from what it is linked to, and stays on the axis.`);
  }
  const edit = {
    id: item.id,
    start: null,
    ...("earliestStart" in item && item.earliestStart !== null ? { earliestStart: null } : {}),
    ...("constraintDate" in item && item.constraintDate !== null ? { constraintDate: null } : {}),
  };
  return { ok: true, edits: [edit], hint: "No date" };
}

function sayMove(input: LensInput, edits: readonly PresenceEdit[], days: number): string {
  const [edit] = edits;
  const item = edit && input.items.get(edit.id);
  if (!edit || !item) return "";
  if (edits.length > 1) return `${edits.length} cards ${sayShift(days)}`;
  const to = edit.start ?? edit.earliestStart;
  if (!to) return sayShift(days);
  if (edit.start == null) return `The rest goes on ${showDate(to)} (${sayShift(days)})`;
  const before = input.figures.item(item.id)?.schedule?.start ?? ("start" in item ? item.start : null);
  const shift = before === null ? days : toDay(to) - toDay(before);
  return `${verbOf(item)} ${showDate(to)} (${sayShift(shift)})`;
}

function verbOf(item: { readonly kind: string }): string {
  return item.kind === "milestone" ? "On" : "Starts";
}

function refuse(reason: string): DateEdits {
  return { ok: false, reason };
}
