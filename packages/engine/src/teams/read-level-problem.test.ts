import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { randomPlan } from "../risk/testing/random-plan.ts";
import { buildNetwork } from "../schedule/build-network.ts";
import { createTimes } from "../schedule/create-times.ts";
import { PARENT } from "../schedule/network.ts";
import { runForward } from "../schedule/run-forward.ts";
import { buildPlan } from "../schedule/testing/build-plan.ts";
import { computeLevelTimes } from "./level-times.ts";
import { readLevelProblem } from "./read-level-problem.ts";
import { buildTaskGraph } from "./task-graph.ts";

const contains = (from: string, to: string) => ({ kind: "contains", from, to });
const nothing = { items: new Map(), start: null, finish: null, violations: [], cycles: [] };

/** What is left of each item starts here by the schedule, and here by the problem made of it. */
function compareStarts(plan: Plan) {
  const network = buildNetwork(plan);
  const times = createTimes(network);
  runForward(network, network.duration, times);
  const { problem, items } = readLevelProblem(plan, network, times, nothing);
  const { early } = computeLevelTimes(problem, buildTaskGraph(problem));
  return items.flatMap((id, task) => {
    const node = id === null ? undefined : network.indexOf.get(id);
    if (node === undefined || network.role[node] === PARENT) return [];
    const start = (times.earlyFinish[node] as number) - (network.duration[node] as number);
    return [{ id, early: early[task] as number, start }];
  });
}

describe("readLevelProblem", () => {
  it("E123 holds the same starts as the schedule before anything is leveled", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        for (const { id, early, start } of compareStarts(plan)) {
          expect(Math.abs(early - start), `${id} starts at ${early}, not ${start}`).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("E123 waits for a milestone that ends a parent as the schedule does, from its own morning on", () => {
    const plan = buildPlan(
      {
        phase: { start: "2026-03-01", duration: 0.25 },
        gate: { kind: "milestone", start: "2026-03-21" },
        next: { duration: 0 },
      },
      { l1: { from: "phase", to: "next", lag: 1, lagUnit: "elapsed" }, l2: contains("phase", "gate") },
    );
    const starts = compareStarts(plan);
    expect(starts.map(({ id }) => id)).toEqual(["gate", "next"]);
    for (const { early, start } of starts) expect(early).toBe(start);
  });

  it("E123 takes work without a duration that may finish on a Friday at the earliest to be over that evening", () => {
    const plan = buildPlan(
      {
        a: { duration: 0, constraint: "fnet", constraintDate: "2026-03-20" },
        b: { duration: 1 },
      },
      { l1: { from: "a", to: "b", lag: 1, lagUnit: "elapsed" } },
    );
    for (const { early, start } of compareStarts(plan)) expect(early).toBe(start);
  });
});
