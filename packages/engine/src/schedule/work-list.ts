import type { RowCalendar } from "../calendar/work-calendar.ts";
import type { Places } from "./places.ts";

/** The dated items of a plan as they come, each with what it says about its own dates: see `Network`. */
export interface WorkList {
  /** The ids by place, and the places by id. */
  readonly ids: readonly string[];
  readonly places: Places;
  readonly calendars: RowCalendar[];
  readonly calendarOf: Uint16Array;
  readonly role: Uint8Array;
  readonly duration: Float64Array;
  readonly left: Float64Array;
  readonly minStart: Float64Array;
  readonly minFinish: Float64Array;
  readonly maxStart: Float64Array;
  readonly maxFinish: Float64Array;
  readonly fixedStart: Float64Array;
  readonly asLate: Uint8Array;
  /** 1 where the item itself has a typed date. */
  readonly hasDate: Uint8Array;
  /** 1 where the status date holds the start: work that is done or under way does not wait for it. */
  readonly waits: Uint8Array;
  /** The earliest typed day on which each may start, and the earliest of its other days; Infinity without one. */
  readonly startDay: Float64Array;
  readonly otherDay: Float64Array;
  readonly statusDay: number | null;
}

/** The day on which the plan starts, or null where nothing in it has a date. */
export function planStartOf({ ids, startDay, otherDay, statusDay }: WorkList): number | null {
  const start = earliest(startDay, ids.length);
  const day = start < Number.POSITIVE_INFINITY ? start : (statusDay ?? earliest(otherDay, ids.length));
  return day < Number.POSITIVE_INFINITY ? day : null;
}

function earliest(days: Float64Array, count: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at++) if ((days[at] as number) < first) first = days[at] as number;
  return first;
}
