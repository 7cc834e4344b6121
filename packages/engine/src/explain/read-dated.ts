import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { type Reading, type Subject, unavailable } from "./figure-definition.ts";

/** The method behind all dates and floats. */
export const CPM = "Critical path method (Kelley & Walker, 1959)";

/** Reads a figure of work by its schedule; says why where it has none, and null for cards that are no work. */
export function readDated(subject: Subject, read: (schedule: ScheduleFigures) => Reading): Reading | null {
  const { item, own } = subject;
  const { kind } = item;
  if (kind !== "project" && kind !== "milestone" && kind !== "deliverable" && kind !== "change") return null;
  if (own.schedule) return read(own.schedule);
  return unavailable(
    item.status === "cancelled"
      ? "It is cancelled, so the plan leaves it out."
      : "It has no date of its own, and no dependency that would give it one.",
  );
}
