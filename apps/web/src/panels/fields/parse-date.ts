import { isCalendarDate, isPeriod } from "@throughline/model";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a date as `2026-05-31`, `2026-5-3`, `2026/05/31`, `31.5.2026`, `31 May 2026` or `May 31, 2026`.
 * Dates with slashes and the year last are refused: nobody knows whether the day or the month comes first.
 */
export function parseDate(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const dayFirst = /^(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(typed);
  if (dayFirst) return day(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(typed);
  if (monthFirst) return day(monthFirst[3], month(monthFirst[1]), monthFirst[2]);
  return undefined;
}

/** Reads a period as `2026-05`, `May 2026`, `05/2026`, `2026-Q2`, `Q2 2026` or `2026`. */
export function parsePeriod(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const quarter =
    /^(?<year>\d{4})[\s-]*q(?<quarter>[1-4])$/.exec(typed) ??
    /^q(?<quarter>[1-4])[\s/-]*(?<year>\d{4})$/.exec(typed);
  if (quarter?.groups) return `${quarter.groups.year}-Q${quarter.groups.quarter}`;
  const numbered =
    /^(?<year>\d{4})[-/](?<month>\d{1,2})(?:[-/]0?1)?$/.exec(typed) ??
    /^(?<month>\d{1,2})[/.](?<year>\d{4})$/.exec(typed);
  const named =
    /^(?<name>[a-z]{3,9})\.?[\s-]*(?<year>\d{4})$/.exec(typed) ??
    /^(?<year>\d{4})[\s-]+(?<name>[a-z]{3,9})$/.exec(typed);
  const groups = numbered?.groups ?? named?.groups;
  const period = groups ? `${groups.year}-${pad(groups.month ?? month(groups.name))}` : typed;
  return isPeriod(period) ? period : undefined;
}

function month(name: string | undefined): string | undefined {
  const index = MONTHS.findIndex((short) => name?.startsWith(short));
  return index < 0 ? undefined : String(index + 1);
}

function pad(number: string | undefined): string {
  return (number ?? "").padStart(2, "0");
}

function day(year: string | undefined, monthNumber: string | undefined, dayNumber: string | undefined) {
  const date = `${year}-${pad(monthNumber)}-${pad(dayNumber)}`;
  return isCalendarDate(date) ? date : undefined;
}
