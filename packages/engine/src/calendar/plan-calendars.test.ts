import { readItem, readLink, readMeta } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { toDay } from "./day-number.ts";
import { planCalendars } from "./plan-calendars.ts";

type Fields = Readonly<Record<string, unknown>>;

function calendars(items: Record<string, Fields>, staffs: readonly (readonly [string, string])[] = []) {
  return planCalendars({
    meta: readMeta({ holidays: ["2026-01-07"] }),
    items: new Map(Object.entries(items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(
      staffs.map(([from, to], at) => [`l${at}`, readLink(`l${at}`, { kind: "staffs", from, to })]),
    ),
  });
}

/** The working days among the 5th to the 11th of January 2026, a Monday to a Sunday. */
function worked(found: ReturnType<typeof calendars>, id: string) {
  return [5, 6, 7, 8, 9, 10, 11].filter((day) => found.of(id).isWorking(toDay("2026-01-01") + day - 1));
}

const project = { kind: "project" };
const team = { kind: "team" };

describe("planCalendars", () => {
  it("E4 gives one calendar to all without exceptions, and one to all whose exceptions are equal", () => {
    const found = calendars({
      a: project,
      b: { ...project, daysOff: ["2026-01-05", "2026-01-06"] },
      c: { ...project, daysOff: ["2026-01-05/2026-01-06"] },
    });
    expect(found.of("a")).toBe(found.board);
    expect(found.of("nobody")).toBe(found.board);
    expect(found.of("b")).toBe(found.of("c"));
    expect(worked(found, "a")).toEqual([5, 6, 8, 9]);
    expect(worked(found, "b")).toEqual([8, 9]);
  });

  it("E5 is off when every team is off, and works when one of them works an extra day", () => {
    const items = {
      a: project,
      b: { ...project, extraDays: ["2026-01-11"] },
      x: { ...team, daysOff: ["2026-01-05/2026-01-08"] },
      y: { ...team, daysOff: ["2026-01-08/2026-01-09"], extraDays: ["2026-01-10"] },
      z: team,
    };
    const both = calendars(items, [
      ["x", "a"],
      ["y", "a"],
      ["x", "b"],
    ]);
    expect(worked(both, "a")).toEqual([5, 6, 9, 10]);
    expect(worked(both, "b")).toEqual([9, 11]);
    const withThird = calendars(items, [
      ["x", "a"],
      ["z", "a"],
    ]);
    expect(worked(withThird, "a")).toEqual([5, 6, 8, 9]);
  });
});
