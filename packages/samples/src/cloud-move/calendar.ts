import { createCalendar } from "../author/calendar.ts";

export const holidays = ["2026-02-16", "2026-05-25", "2026-07-03", "2026-09-07"];

export const calendar = createCalendar(holidays);
