import type { WorkCalendar } from "../../calendar/work-calendar.ts";

/** A calendar on which every day is worked, so that positions and instants are one. */
export const plainCalendar: WorkCalendar = {
  isWorking: () => true,
  toWork: (instant) => instant,
  startAt: (position) => position,
  finishAt: (position) => position,
};
