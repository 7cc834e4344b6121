import type { CalendarDate } from "@throughline/model";
import type { Calendar, Span } from "./calendar.ts";

/** Adds to work under way the share that is done, 0 to 1, such that what remains ends on a date. */
export type UnderWay = <S extends Span>(work: S, finish?: CalendarDate) => S & { readonly progress: number };

/**
 * Progress as a story means it: on `statusDate`, which is still to be worked, just so much remains that the
 * work ends on `finish`. Without one it ends as typed: it goes to plan. The share is rounded up to
 * thousandths, so that the end is never later, and earlier by one working day for each thousand of duration
 * at most. Throws where the work has not begun, or where more would remain than there is.
 */
export function createUnderWay(calendar: Calendar, statusDate: CalendarDate): UnderWay {
  return (work, finish = calendar.finish(work)) => {
    const remaining = calendar.count(statusDate, finish);
    if (work.start >= statusDate || remaining > work.duration)
      throw new Error(`Work that starts on ${work.start} cannot have ${remaining} days left.`);
    return { ...work, progress: Math.ceil((1 - remaining / work.duration) * 1000 - 1e-9) / 1000 };
  };
}
