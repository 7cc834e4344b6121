import type { PlanFigures } from "@throughline/engine";
import { expect, it } from "vitest";
import { standingOf } from "./link-standing.ts";

const plan = {
  criticalLinks: ["driving", "late"],
  violations: [
    { kind: "link", link: "late", item: "a", days: 26.7, wanted: "2026-03-02", given: "2026-04-08" },
    { kind: "deadline", link: null, item: "a", days: 3, wanted: "2026-03-02", given: "2026-03-05" },
    { kind: "promise", link: "trifle", item: "a", days: 0.2, wanted: "2026-03-02", given: "2026-03-02" },
  ],
  cycles: [["round", "back"]],
} as unknown as PlanFigures;

it("says how a link stands: in a circle, short of time, on the critical path, or nothing", () => {
  expect(standingOf(plan, "driving").state).toBe("critical");
  expect(standingOf(plan, "late")).toEqual({
    state: "broken",
    short: "27 d short",
    words: "27 working days short",
  });
  expect(standingOf(plan, "round").state).toBe("circle");
  expect(standingOf(plan, "trifle").state).toBe("");
  expect(standingOf(plan, "other").state).toBe("");
  expect(standingOf(null, "late").state).toBe("");
});

it("gives the same object until the plan's figures change", () => {
  expect(standingOf(plan, "late")).toBe(standingOf(plan, "late"));
});
