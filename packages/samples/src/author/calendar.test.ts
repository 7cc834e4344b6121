import { describe, expect, it } from "vitest";
import { createCalendar } from "./calendar.ts";
import { months, quarters } from "./figures.ts";

const calendar = createCalendar(["2026-05-25"]);

describe("the calendar", () => {
  it("counts working days with both ends, without weekends and holidays", () => {
    expect(calendar.count("2026-05-22", "2026-05-26")).toBe(2);
    expect(calendar.count("2026-05-22", "2026-05-22")).toBe(1);
  });

  it("refuses a span that begins on a free day or runs backwards", () => {
    expect(() => calendar.span("2026-05-23", "2026-05-26")).toThrow();
    expect(() => calendar.span("2026-05-27", "2026-05-26")).toThrow();
  });

  it("goes from a span back to its finish", () => {
    expect(calendar.finish(calendar.span("2026-05-20", "2026-06-12"))).toBe("2026-06-12");
    expect(calendar.shift("2026-05-26", -1)).toBe("2026-05-22");
  });
});

describe("figures by period", () => {
  it("run over the turn of the year", () => {
    expect(months("2026-11", 1000, [1, 2, 3])).toEqual({ "2026-11": 1000, "2026-12": 2000, "2027-01": 3000 });
    expect(quarters("2012-Q4", 1, [7, 8])).toEqual({ "2012-Q4": 7, "2013-Q1": 8 });
  });
});
