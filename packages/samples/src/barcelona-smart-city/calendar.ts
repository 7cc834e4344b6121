import { createCalendar } from "../author/calendar.ts";

export const holidays = [
  "2014-12-25",
  "2014-12-26",
  "2015-01-01",
  "2015-01-06",
  "2015-04-03",
  "2015-04-06",
  "2015-05-01",
];

export const calendar = createCalendar(holidays);
