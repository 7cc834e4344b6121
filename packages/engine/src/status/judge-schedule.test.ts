import { describe, expect, it } from "vitest";
import { dated } from "../consequences/testing/build-state.ts";
import { forty, health, p80, statusOf } from "./testing/health-of.ts";

describe("E130 schedule health", () => {
  it("is green up to the baseline, amber up to a tenth of what remains, red beyond", () => {
    expect(health({ schedule: forty({ slip: 0 }) })?.areas.schedule).toBe("green");
    expect(health({ schedule: forty({ slip: 1 }) })?.areas.schedule).toBe("amber");
    expect(health({ schedule: forty({ slip: 4 }) })?.areas.schedule).toBe("amber");
    expect(health({ schedule: forty({ slip: 5 }) })?.areas.schedule).toBe("red");
  });

  it("goes by P80 where the simulation has run", () => {
    expect(health({ schedule: forty({ slip: -3 }), dateRisk: p80(3) })?.areas.schedule).toBe("green");
    expect(health({ schedule: forty({ slip: 0 }), dateRisk: p80(4) })?.areas.schedule).toBe("amber");
    expect(health({ schedule: forty({ slip: 1 }), dateRisk: p80(4) })?.areas.schedule).toBe("red");
  });

  it("counts what remains from the status date", () => {
    const begun = dated("2013-04-01", "2013-05-17", { slip: 1, duration: 35 });
    expect(health({ schedule: begun })?.areas.schedule).toBe("amber");
    expect(health({ schedule: { ...begun, slip: 2 } })?.areas.schedule).toBe("red");
  });

  it("is red with negative float, whatever the baseline says", () => {
    const status = health({ schedule: forty({ slip: 0, totalFloat: -1 }) });
    expect(status?.areas.schedule).toBe("red");
    expect(status?.reasons[0]?.sentence).toBe("An imposed date cannot be kept: the float is −1 working day.");
    expect(health({ schedule: forty({ slip: 0, totalFloat: 0 }) })?.areas.schedule).toBe("green");
  });

  it("goes by the deadline without a baseline, else by the dates as typed, which nobody promised to P80", () => {
    expect(health({ schedule: forty({ deadlineMiss: 5 }) })?.areas.schedule).toBe("red");
    const typed = forty({ plannedStart: "2013-05-06", plannedFinish: "2013-06-28" });
    expect(health({ schedule: typed, dateRisk: p80(30) })?.areas.schedule).toBe("green");
    const pushed = forty({ plannedStart: "2013-04-29", plannedFinish: "2013-06-21" });
    expect(health({ schedule: pushed })?.areas.schedule).toBe("red");
    expect(health({ schedule: forty({}) })).toBeUndefined();
  });

  it("is not asked of finished or cancelled work", () => {
    const late = { schedule: forty({ slip: 30, totalFloat: -9 }) };
    expect(health(late, { status: "done" })).toBeUndefined();
    expect(health(late, { progress: 1 })).toBeUndefined();
    expect(health(late, { status: "cancelled", declaredRag: "green" })).toBeUndefined();
  });

  it("counts the way to a milestone from the status date", () => {
    const reach = (slip: number, status = "planned") =>
      statusOf(
        {
          cards: {
            m: {
              kind: "milestone",
              fields: { status },
              figures: { schedule: dated("2013-06-17", "2013-06-17", { slip }) },
            },
          },
          meta: { statusDate: "2013-05-06" },
        },
        "m",
      );
    expect(reach(3)?.overall).toBe("amber");
    expect(reach(4)?.overall).toBe("red");
    expect(reach(4, "reached")).toBeUndefined();
  });

  it("says the figures in one sentence", () => {
    const status = health({ schedule: forty({ slip: 2 }), dateRisk: p80(4) });
    expect(status?.reasons).toEqual([
      {
        area: "schedule",
        rag: "red",
        sentence:
          "The P80 finish, 4 July 2013, is 6 working days after the baseline, more than 10\u202f% of the 40 working days that remain.",
        items: ["p"],
      },
    ]);
  });
});
