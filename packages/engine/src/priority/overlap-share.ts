import type { DaySpan } from "../calendar/period.ts";

/** The part of a span's days that lies within another, 0 to 1; a span without days lies where it starts. */
export function overlapShare(span: DaySpan, within: DaySpan): number {
  const until = Math.max(span.until, span.from + 1);
  const shared = Math.min(until, within.until) - Math.max(span.from, within.from);
  return Math.max(0, shared) / (until - span.from);
}
