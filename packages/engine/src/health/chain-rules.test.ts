import { describe, expect, it } from "vitest";
import { benefit, goal } from "../consequences/testing/build-state.ts";
import { type AskedState, ask, hear } from "./testing/ask.ts";

const cards: AskedState["cards"] = {
  p: { kind: "project", fields: { title: "Hub", owner: "Ann" } },
  c: { kind: "change", fields: { title: "One answer", owner: "Ann" } },
  b: { kind: "benefit", fields: { title: "Less paper" }, figures: { benefit: benefit(null) } },
  g: { kind: "goal", fields: { title: "Save", owner: "Ann" }, figures: { goal: goal() } },
};
const delivers = { kind: "delivers", from: "p", to: "b" } as const;

describe("E162 the chain from work to goals", () => {
  it("unfed-benefit: a benefit comes from somewhere", () => {
    expect(hear("unfed-benefit", { cards })).toEqual(["No work and no change leads to “Less paper”."]);
    expect(hear("unfed-benefit", { cards, links: { l: delivers } })).toEqual([]);
  });

  it("unfed-benefit: work that is cancelled and ends that are gone deliver nothing", () => {
    const cancelled = { kind: "project", fields: { status: "cancelled" } } as const;
    expect(ask("unfed-benefit", { cards: { ...cards, p: cancelled }, links: { l: delivers } })).toBeDefined();
    expect(ask("unfed-benefit", { cards, links: { l: { ...delivers, from: "gone" } } })).toBeDefined();
  });

  it("benefit-goal: a benefit serves a goal", () => {
    const lost = {
      ...cards,
      b: { ...cards.b, kind: "benefit", figures: { benefit: benefit(null, { gaps: ["goal"] }) } },
    } as const;
    expect(hear("benefit-goal", { cards: lost })).toHaveLength(1);
    expect(hear("benefit-goal", { cards })).toEqual([]);
  });

  it("orphan-work: work leads to a benefit, and work that is joined to nothing is told elsewhere", () => {
    const state: AskedState = {
      cards,
      orphans: ["p", "gone"],
      links: { l: { kind: "dependency", from: "p", to: "c" } },
    };
    expect(hear("orphan-work", state)).toEqual(["“Hub” leads to no benefit on any way."]);
    expect(hear("orphan-work", { ...state, links: {} })).toEqual([]);
    expect(hear("orphan-work", { ...state, orphans: [] })).toEqual([]);
  });

  it("unserved-goal: a goal is served", () => {
    expect(hear("unserved-goal", { cards, unserved: ["g"] })).toEqual(["No benefit contributes to “Save”."]);
    expect(hear("unserved-goal", { cards })).toEqual([]);
  });

  it("double-counted: a benefit reaches a goal on one way", () => {
    const twice = {
      ...cards,
      g: { kind: "goal", fields: { title: "Save" }, figures: { goal: goal({ doubleCounted: ["b"] }) } },
    } as const;
    expect(hear("double-counted", { cards: twice })).toEqual([
      "“Less paper” reaches “Save” on more than one way.",
    ]);
    expect(hear("double-counted", { cards })).toEqual([]);
  });

  it("skipped-lane: says what is missing in between, or that the arrow leads back", () => {
    const links = {
      skip: delivers,
      far: { kind: "contributes", from: "p", to: "g" },
      back: { kind: "contributes", from: "b", to: "c" },
    } as const;
    expect(hear("skipped-lane", { cards, links, skippedLanes: ["skip", "far", "back", "gone"] })).toEqual([
      "“Less paper” leads back to “One answer”, against the way from work to goal.",
      "“Hub” leads straight to “Save”; the change in how people work and the benefit in between are not on the board.",
      "“Hub” leads straight to “Less paper”; the change in how people work in between is not on the board.",
    ]);
    expect(hear("skipped-lane", { cards, links })).toEqual([]);
  });
});
