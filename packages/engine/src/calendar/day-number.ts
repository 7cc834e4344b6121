import type { CalendarDate } from "@throughline/model";

/** The number of a calendar date, counted in days from 1970-01-01; the caller hands over a checked date. */
export function toDay(date: CalendarDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  // Days from the civil calendar, with years that begin in March (Howard Hinnant's derivation).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date of a day number; days outside the years 0 to 9999 are held at that border. */
export function toDate(day: number): CalendarDate {
  const held = Math.min(2_932_896, Math.max(-719_528, Math.floor(day))) + 719_468;
  const era = Math.floor(held / 146_097);
  const dayOfEra = held - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function digits(text: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at++) value = value * 10 + (text.charCodeAt(at) - 48);
  return value;
}
