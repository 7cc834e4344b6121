import { putTalk } from "@throughline/board";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import { orderSteps } from "../run/room-now.ts";
import {
  addStep,
  changeStep,
  duplicateStep,
  moveStep,
  putStepsBack,
  removeSteps,
  replaceAgenda,
} from "./agenda-writes.ts";
import { gateReview } from "./templates/gate-review.ts";

function open(titles: readonly string[] = []) {
  const session = createLocalSession();
  const steps = () => orderSteps(session.liveTalk.records("agenda"));
  for (const title of titles) changeStep(session, addStep(session), { title });
  return { session, steps, titles: () => steps().map(({ title }) => title) };
}

describe("the agenda", () => {
  it("adds steps at the end and copies them in their place", () => {
    const { session, steps, titles } = open(["One", "Two", "Three"]);
    expect(titles()).toEqual(["One", "Two", "Three"]);
    const copy = duplicateStep(session, steps()[1]?.key ?? "");
    expect(titles()).toEqual(["One", "Two", "Two", "Three"]);
    expect(steps()[2]?.key).toBe(copy);
    expect(duplicateStep(session, "gone")).toBeNull();
  });

  it("moves a step and writes only that step", () => {
    const { session, steps, titles } = open(["One", "Two", "Three", "Four"]);
    const before = new Map(steps().map((step) => [step.key, step]));
    const [one] = steps();
    expect(moveStep(session, one?.key ?? "", 2)).toBe(true);
    expect(titles()).toEqual(["Two", "Three", "One", "Four"]);
    expect(steps().filter((step) => before.get(step.key) !== step)).toHaveLength(1);
    expect(moveStep(session, one?.key ?? "", 2)).toBe(false);
    expect(moveStep(session, one?.key ?? "", 99)).toBe(true);
    expect(titles()).toEqual(["Two", "Three", "Four", "One"]);
  });

  it("puts any step anywhere, whatever the places were, equal and unreadable ones too", () => {
    const order = fc.constantFrom("", "x", "a0", "a0", "a1", "a1V", "b99");
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 1, maxLength: 7 }),
        fc.nat(6),
        fc.nat(6),
        (orders, from, to) => {
          const { session, steps } = open();
          orders.forEach((value, at) => {
            putTalk(session.talk, "agenda", `k${at}`, { title: String(at), order: value });
          });
          const keys = steps().map(({ key }) => key);
          const moving = keys[from % keys.length] ?? "";
          const rest = keys.filter((key) => key !== moving);
          const place = to % keys.length;
          moveStep(session, moving, place);
          expect(steps().map(({ key }) => key)).toEqual([
            ...rest.slice(0, place),
            moving,
            ...rest.slice(place),
          ]);
          session.dispose();
        },
      ),
    );
  });

  it("removes steps and puts them back where they were", () => {
    const { session, steps, titles } = open(["One", "Two", "Three"]);
    const [, two] = steps();
    if (!two) throw new Error("There is no second step.");
    removeSteps(session, [two]);
    expect(titles()).toEqual(["One", "Three"]);
    changeStep(session, two.key, { title: "A ghost" });
    expect(titles()).toEqual(["One", "Three"]);
    putStepsBack(session, [two]);
    expect(steps()[1]).toEqual(two);
  });

  it("takes a ready-made agenda in place of another in one change", () => {
    const { session, steps, titles } = open(["One", "Two"]);
    let changes = 0;
    session.liveTalk.subscribe("agenda", () => {
      changes += 1;
    });
    const keys = replaceAgenda(session, gateReview.steps);
    expect(titles()).toEqual(gateReview.steps.map(({ title }) => title));
    expect(steps().map(({ key }) => key)).toEqual(keys);
    expect(changes).toBe(1);
  });
});
