import { readItem, readLink, readMeta } from "@throughline/model";
import { type Sample, samples } from "@throughline/samples";
import { describe, expect, it } from "vitest";
import { toDay } from "../calendar/day-number.ts";
import { planCalendars } from "../calendar/plan-calendars.ts";
import { schedulePlan } from "./schedule-plan.ts";

/** What comes more than three working days later than it is typed: the stories, and what waits for them. */
const LATE: Readonly<Record<Sample["id"], readonly string[]>> = {
  "cloud-move": ["project-files"],
  "mars-2020": ["project-assembly", "project-pixl", "project-testing"],
  "healthcare-gov": [
    "milestone-authority",
    "milestone-readiness",
    "milestone-rules-final",
    "project-eligibility",
    "project-hosting",
    "project-identity",
    "project-policy",
    "project-security",
    "project-testing",
  ],
  "barcelona-smart-city": ["project-lighting", "project-parking", "project-waste", "project-wifi"],
};

const computed = samples.map((sample) => {
  const board = sample.load();
  const plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  return { id: sample.id, schedule: schedulePlan(plan), board: planCalendars(plan).board };
});

describe.each(computed)("the dates of $id", ({ id, schedule, board }) => {
  it("E21 are the typed ones, but for what the story tells is late", () => {
    const late = [...schedule.items].filter(
      ([, { finish, plannedFinish }]) =>
        plannedFinish !== null && board.toWork(toDay(finish)) - board.toWork(toDay(plannedFinish)) > 3,
    );
    expect(late.map(([item]) => item).sort()).toEqual(LATE[id]);
  });
});

describe("the dates of Mars 2020", () => {
  const schedule = computed.find(({ id }) => id === "mars-2020")?.schedule;

  it("E21 leave the launch possible, with a day of float when the rover leaves the laboratory", () => {
    expect(schedule?.items.get("project-launch")?.finish).toBe("2020-07-16");
    expect(schedule?.items.get("milestone-leaves-lab")).toMatchObject({
      finish: "2020-02-11",
      totalFloat: 1,
    });
  });
});
