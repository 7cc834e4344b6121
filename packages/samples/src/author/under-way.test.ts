import { describe, expect, it } from "vitest";
import { createCalendar } from "./calendar.ts";
import { createUnderWay } from "./under-way.ts";

const calendar = createCalendar(["2026-05-25"]);
const underWay = createUnderWay(calendar, "2026-05-20");

describe("work under way", () => {
  // From Monday, 4 May to Friday, 29 May are 19 working days; from the 20th on 7 remain, Memorial Day between.
  it("has done what lies before the status date when it goes to plan", () => {
    const work = calendar.span("2026-05-04", "2026-05-29");
    expect(underWay(work)).toEqual({ ...work, progress: Math.ceil((12 / 19) * 1000) / 1000 });
  });

  it("has done less when it is to end later", () => {
    const { progress } = underWay(calendar.span("2026-05-04", "2026-05-29"), "2026-06-05");
    expect(progress).toBe(Math.ceil((7 / 19) * 1000) / 1000);
  });

  it("keeps a share that needs no rounding", () => {
    expect(underWay(calendar.span("2026-05-13", "2026-05-27")).progress).toBe(0.5);
  });

  it("refuses work that has not begun, and more left than there is", () => {
    expect(() => underWay(calendar.span("2026-05-20", "2026-05-29"))).toThrow();
    expect(() => underWay(calendar.span("2026-05-18", "2026-05-20"), "2026-05-29")).toThrow();
  });
});
