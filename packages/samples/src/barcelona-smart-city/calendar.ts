import { createCalendar } from "../author/calendar.ts";
import { createUnderWay } from "../author/under-way.ts";

export const statusDate = "2014-12-15";

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

export const underWay = createUnderWay(calendar, statusDate);
