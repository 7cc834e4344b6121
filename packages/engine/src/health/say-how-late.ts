import { sayDays, sayWorkingDays } from "../words/say-days.ts";

/** About a year of work; beyond it nobody thinks in days. */
const YEAR = 260;

/** “151 working days” for 150.6, “less than a working day” under one, “about 5.1 years” beyond a year of work. */
export function sayHowLate(days: number): string {
  if (days < 1) return "less than a working day";
  return days < YEAR ? sayWorkingDays(Math.round(days)) : sayDays(days);
}
