import { describe, expect, it } from "vitest";
import { schedulePlan } from "../schedule-plan.ts";
import { buildPlan, type Fields } from "../testing/build-plan.ts";
import { positionTimes } from "../testing/position-times.ts";
import { psplibTexts } from "./oracle-texts.ts";

/** One instance: the plan of its jobs, and the length of the critical path that its header states. */
function readInstance(text: string) {
  const rows = (from: string) =>
    (text.split(from)[1] ?? "")
      .split("****")[0]
      ?.split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter((row) => row.length > 2 && row.every((value) => !Number.isNaN(value))) ?? [];
  const expected = rows("PROJECT INFORMATION:")[0]?.[5] ?? Number.NaN;
  const items: Record<string, Fields> = {};
  const links: Record<string, Fields> = {};
  for (const [job, , days] of rows("REQUESTS/DURATIONS:")) {
    items[`j${job}`] = { duration: days, start: job === 1 ? "2026-01-05" : null };
  }
  for (const [job, , , ...successors] of rows("PRECEDENCE RELATIONS:")) {
    for (const to of successors) links[`l${job}-${to}`] = { from: `j${job}`, to: `j${to}` };
  }
  return { plan: buildPlan(items, links), expected };
}

describe.skipIf(psplibTexts.size === 0)("PSPLIB j30 (skipped where the oracles are absent)", () => {
  it.each([...psplibTexts])("E13 finds the critical path length of %s", (_name, text) => {
    const { plan, expected } = readInstance(text);
    expect(expected).toBeGreaterThan(0);
    expect(positionTimes(plan)("j32").early).toEqual([expected, expected]);
    expect(schedulePlan(plan).items.get("j32")?.critical).toBe(true);
  });
});
