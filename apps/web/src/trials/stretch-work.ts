import { itemName } from "../panels/item-name.ts";
import { isDated, stateOfWork } from "./days-of-work.ts";
import { whyFixedInTime } from "./shift-work.ts";
import type { TrialEdits, TrialSubject } from "./trial-edits.ts";

/** Shares are kept to this many steps, so that no rounding of the machine is written into the plan. */
const GRAIN = 1e6;

/**
 * What making a card longer or shorter by working days writes. Work keeps at least one day, and at least a
 * beginning of the day after what is done already: of work under way the progress is scaled, so that the
 * days done stay done.
 */
export function stretchWork(subject: TrialSubject, workingDays: number): TrialEdits {
  const { item, figures, meta } = subject;
  const reason = whyFixedInTime(subject);
  if (reason !== null || !isDated(item)) return refuse(reason ?? "");
  const name = `“${itemName(item)}”`;
  if (item.kind === "milestone") return refuse(`${name} is a milestone: a moment, without a duration.`);
  if (figures?.schedule?.drivers.some((driver) => driver.reason === "child"))
    return refuse(`${name} lasts as long as its parts. Change the duration of one of those.`);
  const before = durationOf(subject);
  const progress = stateOfWork(item, meta) === "under-way" ? (item.progress ?? 0) : 0;
  const done = before * progress;
  const least = Math.max(1, progress > 0 ? Math.floor(done) + 1 : 1);
  const duration = Math.max(least, before + workingDays);
  if (duration === before) return { ok: true, edits: [] };
  if (progress === 0) return { ok: true, edits: [{ id: item.id, duration }] };
  const scaled = Math.round((done / duration) * GRAIN) / GRAIN;
  return { ok: true, edits: [{ id: item.id, duration, progress: scaled }] };
}

/** The duration people see, in working days: the typed one, else the computed one. */
export function durationOf({ item, figures }: TrialSubject): number {
  const typed = "duration" in item ? item.duration : null;
  return typed ?? figures?.schedule?.duration ?? 0;
}

function refuse(reason: string): TrialEdits {
  return { ok: false, reason };
}
