import { createCalendar } from "../author/calendar.ts";
import { createUnderWay } from "../author/under-way.ts";

export const statusDate = "2019-06-28";

export const holidays = [
  "2019-07-04",
  "2019-09-02",
  "2019-11-28",
  "2019-12-25",
  "2020-01-01",
  "2020-05-25",
  "2020-07-03",
];

export const calendar = createCalendar(holidays);

export const underWay = createUnderWay(calendar, statusDate);
