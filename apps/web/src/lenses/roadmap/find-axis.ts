import { toDay } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import type { Measured } from "./measure-bar.ts";
import { firstDayOf, monthOfDay } from "./months.ts";
import { AXIS_ROOM } from "./sizes.ts";
import { type TimeScale, WIDEST } from "./time-scale.ts";

/** From here on, in board units a day, the axis begins and ends with months; below, with quarters. */
const FINE = 2;

/** From the first of a month before all that is drawn to one after it, with room to move things. Days. */
export function findAxis(
  input: LensInput,
  scale: TimeScale,
  all: readonly Measured[],
): { from: number; until: number } {
  const room = AXIS_ROOM / scale.perDay;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { bar, stretch } of all) {
    first = Math.min(first, scale.origin + stretch.left / scale.perDay - room / 2);
    // Titles need no room beyond their end; dates do, for they may be moved there.
    last = Math.max(last, scale.origin + stretch.right / scale.perDay, bar.work.until + room);
  }
  const { statusDate } = input.meta;
  const status = statusDate === null ? null : toDay(statusDate);
  if (all.length === 0) [first, last] = [status ?? scale.origin, (status ?? scale.origin) + 365];
  else if (status !== null && status > first - 365 && status < last + 365) {
    [first, last] = [Math.min(first, status), Math.max(last, status)];
  }
  // A date typed wrong by a century does not make an axis of a century.
  first = Math.max(first, last - WIDEST / scale.perDay);
  const before = monthOfDay(Math.floor(first));
  const after = monthOfDay(Math.ceil(last) - 1) + 1;
  const isFine = scale.perDay >= FINE;
  return {
    from: firstDayOf(isFine ? before : before - (before % 3)),
    until: firstDayOf(isFine ? after : Math.ceil(after / 3) * 3),
  };
}
