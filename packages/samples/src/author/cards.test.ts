import { describe, expect, it } from "vitest";
import { card, cards, steps } from "./cards.ts";

describe("cards", () => {
  it("refuses fields and values that the kind does not have, at compile time", () => {
    // @ts-expect-error a goal has no budget
    cards("goal", {}, { cheap: { title: "Cheap", budget: 5 } });
    // @ts-expect-error this is not a status
    cards("project", {}, { late: { title: "Late", status: "late" } });
    // @ts-expect-error a risk has no such figure
    card("risk", "loss", { title: "Loss", approximate: ["valuePerYear"] });
    expect(card("goal", "openOnTime", { title: "Open on time" }).id).toBe("goal-open-on-time");
  });

  it("shares common fields, the card's own first", () => {
    const made = cards("goal", { source: "A", weight: 2 }, { one: { title: "One", weight: 5 } });
    expect(made.one.stored).toEqual({ kind: "goal", source: "A", weight: 5, title: "One" });
  });

  it("stores each entry of a series and a checklist under its own key", () => {
    const made = card("project", "hub", {
      title: "Hub",
      actuals: { "2013-01": 5 },
      gate: steps("x Signed", "Tested"),
    });
    expect(made.stored).toEqual({
      kind: "project",
      title: "Hub",
      "actuals:2013-01": 5,
      "gate:step-1": { text: "Signed", done: true, order: "a0" },
      "gate:step-2": { text: "Tested", done: false, order: "a1" },
    });
  });
});
