import { describe, expect, it } from "vitest";
import { parseDate, parsePeriod } from "./parse-date.ts";

describe("dates as people write them", () => {
  it.each([
    ["2026-05-31", "2026-05-31"],
    ["2026-5-3", "2026-05-03"],
    ["2026/05/31", "2026-05-31"],
    ["31.5.2026", "2026-05-31"],
    ["31 May 2026", "2026-05-31"],
    ["May 31, 2026", "2026-05-31"],
    ["1 september 2026", "2026-09-01"],
  ])("reads %s", (text, date) => expect(parseDate(text)).toBe(date));

  it.each(["2026-02-30", "05/06/2026", "soon", "", "31 Foo 2026"])("refuses %s", (text) =>
    expect(parseDate(text)).toBeUndefined(),
  );
});

describe("periods", () => {
  it.each([
    ["2026-05", "2026-05"],
    ["May 2026", "2026-05"],
    ["05/2026", "2026-05"],
    ["2026-05-01", "2026-05"],
    ["2026-Q2", "2026-Q2"],
    ["Q2 2026", "2026-Q2"],
    ["2026q3", "2026-Q3"],
    ["2026", "2026"],
  ])("reads %s", (text, period) => expect(parsePeriod(text)).toBe(period));

  it.each(["2026-13", "Q5 2026", "later"])("refuses %s", (text) => expect(parsePeriod(text)).toBeUndefined());
});
