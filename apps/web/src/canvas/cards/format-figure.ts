import { sayDate, sayMonth } from "@throughline/engine";

/** Formatters are slow to make, so each is made once. */
const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const monies = new Map<string, Intl.NumberFormat>();

/** “€1.2M”: compact money in the board's currency. */
export function showMoney(value: number, currency: string): string {
  let format = monies.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(undefined, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
      minimumFractionDigits: 0,
    });
    monies.set(currency, format);
  }
  return format.format(value);
}

/** “9 Jun 2026”: as sentences say it, with a short month. A date reads the same wherever it stands. */
export function showDate(date: string): string {
  return shorten(sayDate(date));
}

/** “1 Oct”, where the year stands beside it. */
export function showDay(date: string): string {
  return showDate(date).slice(0, -" 2026".length);
}

/** “Mar 2026” for `2026-03`. */
export function showMonth(month: string): string {
  return shorten(sayMonth(month));
}

/** “3 Mar – 9 Jun 2026”, and by months across years: “Oct 2011 – Jun 2013”. An open end is left open. */
export function showSpan(start: string | null, finish: string | null): string | undefined {
  if (start && finish) {
    if (start === finish) return showDate(start);
    const sameYear = start.slice(0, 4) === finish.slice(0, 4);
    if (sameYear) return `${showDay(start)} – ${showDate(finish)}`;
    return `${showMonth(start.slice(0, 7))} – ${showMonth(finish.slice(0, 7))}`;
  }
  if (start) return `from ${showDate(start)}`;
  return finish ? `until ${showDate(finish)}` : undefined;
}

/** The name of the month in three letters, for a card has little room. */
function shorten(said: string): string {
  return said.replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));
}

export function showNumber(value: number): string {
  return plain.format(value);
}

export function showShare(value: number): string {
  return percent.format(value);
}

/** “1 day”, “12 days”. */
export function showDays(value: number): string {
  return `${plain.format(value)} ${value === 1 ? "day" : "days"}`;
}
