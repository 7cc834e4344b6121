import type { WorkCalendar } from "../../calendar/work-calendar.ts";

/** A calendar on which each day is worked: working days are calendar days, for sums done by hand. */
export const everyDay: WorkCalendar = {
  isWorking: () => true,
  toWork: (instant) => instant,
  startAt: (position) => position,
  finishAt: (position) => position,
};
