import { stateOfWork } from "./days-of-work.ts";
import { stretchableWork } from "./movable-work.ts";
import type { TrialEdits, TrialSubject } from "./trial-edits.ts";

/** Shares are kept to this many steps, so that no rounding of the machine is written into the plan. */
const GRAIN = 1e6;

/**
 * What making a card longer or shorter by working days writes. Work keeps at least one day, and at least a
 * beginning of the day after what is done already: of work under way the progress is scaled, so that the
 * days done stay done.
 */
export function stretchWork(subject: TrialSubject, workingDays: number): TrialEdits {
  const found = stretchableWork(subject, "Change the duration of one of those.");
  if (!found.ok) return found;
  const { item } = found;
  const before = durationOf(subject);
  const progress = stateOfWork(item, subject.meta) === "under-way" ? (item.progress ?? 0) : 0;
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
