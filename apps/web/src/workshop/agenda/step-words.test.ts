import type { Step } from "@throughline/model";
import { readTalkRecord } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { plannedEnd, totalMinutes } from "./planned-time.ts";
import { sayBegin, sayLength, sayMinutes, showTime, toneOf, untilNextSecond } from "./step-words.ts";
import { vote } from "./templates/ready-agenda.ts";
import { countDone } from "./use-done.ts";

const MINUTE = 60_000;
const step = (key: string, fields: object = {}): Step =>
  readTalkRecord("agenda", key, { title: key, minutes: 10, order: key, ...fields });

describe("the time of a step", () => {
  it.each([
    [600_000, "10:00"],
    [599_999, "10:00"],
    [599_000, "9:59"],
    [1, "0:01"],
    [0, "0:00"],
    [-999, "0:00"],
    [-1_000, "+0:01"],
    [-61_500, "+1:01"],
    [6_000_000, "100:00"],
  ])("shows %d ms as %s", (left, text) => expect(showTime(left)).toBe(text));

  it("changes what it shows exactly when it says it will", () => {
    for (const left of [5_000, 4_321, 1, 0, -1, -999, -1_000, -2_500]) {
      const wait = untilNextSecond(left);
      expect(showTime(left - wait), `${left}`).not.toBe(showTime(left));
      expect(showTime(left - wait + 1), `${left}`).toBe(showTime(left));
    }
  });

  it("turns amber in the last minute, red when over, and says when it stands still", () => {
    expect(toneOf(MINUTE + 1, false)).toBe("calm");
    expect(toneOf(MINUTE, false)).toBe("soon");
    expect(toneOf(0, false)).toBe("over");
    expect(toneOf(-5, true)).toBe("paused");
  });

  it("is said in words", () => {
    expect([sayMinutes(0), sayMinutes(MINUTE), sayMinutes(9.6 * MINUTE)]).toEqual([
      "Less than a minute",
      "1 minute",
      "10 minutes",
    ]);
    expect([sayLength(0), sayLength(45), sayLength(60), sayLength(125)]).toEqual([
      "0 min",
      "45 min",
      "1 h",
      "2 h 5 min",
    ]);
  });
});

describe("the words of a step", () => {
  const steps = [step("a"), step("b", { title: "Vote", may: "vote", activity: vote("", [], 3) }), step("c")];
  const second = steps[1] ?? step("b");

  it("say where it stands, how long it is and what to do", () => {
    expect(sayBegin(steps, second, { left: 10 * MINUTE, length: 10 * MINUTE })).toBe(
      "Step 2 of 3: Vote. 10 minutes. Place your dots.",
    );
  });

  it("say what is left to those who come in the middle", () => {
    const say = (left: number) => sayBegin(steps, second, { left, length: 10 * MINUTE });
    expect(say(4 * MINUTE)).toBe("Step 2 of 3: Vote. 4 minutes left. Place your dots.");
    expect(say(-1)).toBe("Step 2 of 3: Vote. Time is up. Place your dots.");
  });
});

describe("the planned end", () => {
  const steps = [step("a", { minutes: 5 }), step("b", { minutes: 10 }), step("c", { minutes: 20 })];
  const at = (since: number, length: number) => ({ step: "b", since, length, paused: null, activity: "" });

  it("is the whole agenda from now while no step is under way", () => {
    expect(totalMinutes(steps)).toBe(35);
    expect(plannedEnd({ steps, step: null, current: null }, 1_000)).toBe(1_000 + 35 * MINUTE);
  });

  it("is what is left of the step and the steps after it, and never earlier for running over", () => {
    const room = { steps, step: steps[1] ?? null, current: at(0, 10 * MINUTE) };
    expect(plannedEnd(room, 4 * MINUTE)).toBe(30 * MINUTE);
    expect(plannedEnd(room, 14 * MINUTE)).toBe(34 * MINUTE);
  });
});

it("counts who is done among the participants, each person once", () => {
  const peer = (clientId: number, id: string, role: "editor" | "owner" | "viewer", done: string) => ({
    clientId,
    presence: {
      user: { id, name: id, color: "#112233", role },
      cursor: null,
      selection: [],
      drag: null,
      trial: null,
      view: null,
      lens: "",
      following: null,
      editing: null,
      active: true,
      room: { hand: null, laser: false, says: "", reaction: null, done },
    },
  });
  const others = [
    peer(1, "ann", "editor", "b"),
    peer(2, "ann", "editor", ""),
    peer(3, "ben", "viewer", "a"),
    peer(4, "fay", "owner", "b"),
  ];
  expect(countDone(others, "b")).toEqual({ done: 1, here: 2 });
  expect(countDone([], "b")).toEqual({ done: 0, here: 0 });
});
