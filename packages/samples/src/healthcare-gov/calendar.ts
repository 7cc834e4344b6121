import { createCalendar } from "../author/calendar.ts";
import { createUnderWay } from "../author/under-way.ts";

export const statusDate = "2013-02-15";

export const holidays = [
  "2012-11-22",
  "2012-12-25",
  "2013-01-01",
  "2013-01-21",
  "2013-02-18",
  "2013-05-27",
  "2013-07-04",
  "2013-09-02",
  "2013-11-28",
  "2013-12-25",
];

export const calendar = createCalendar(holidays);

export const underWay = createUnderWay(calendar, statusDate);
