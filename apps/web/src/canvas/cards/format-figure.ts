/** Formatters are slow to make, so each is made once. Dates are calendar days without a zone. */
const dayThisYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", timeZone: "UTC" });
const dayAndYear = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const monthAndYear = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
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

/** “9 Jun 2026”. */
export function showDate(date: string): string {
  return dayAndYear.format(Date.parse(`${date}T00:00:00Z`));
}

/** “1 Oct”, where the year stands beside it. */
export function showDay(date: string): string {
  return dayThisYear.format(Date.parse(`${date}T00:00:00Z`));
}

/** “Mar 2026” for `2026-03`. */
export function showMonth(month: string): string {
  return monthAndYear.format(Date.parse(`${month}-01T00:00:00Z`));
}

/** “3 Mar – 9 Jun 2026”, and by months across years: “Oct 2011 – Jun 2013”. An open end is left open. */
export function showSpan(start: string | null, finish: string | null): string | undefined {
  if (start && finish) {
    if (start === finish) return showDate(start);
    const [from, to] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${finish}T00:00:00Z`)];
    const sameYear = start.slice(0, 4) === finish.slice(0, 4);
    if (sameYear) return `${dayThisYear.format(from)} – ${dayAndYear.format(to)}`;
    return `${monthAndYear.format(from)} – ${monthAndYear.format(to)}`;
  }
  if (start) return `from ${showDate(start)}`;
  return finish ? `until ${showDate(finish)}` : undefined;
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
