import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScheduler, type Scheduler } from "./create-scheduler.ts";
import { planOf, wildDraft } from "./testing/random-plan.ts";

const change = fc.record({ item: fc.nat(10), days: fc.nat(40).map((quarters) => quarters / 4) });

/** All positions of the last run. */
function positions({ times }: Scheduler): readonly (readonly number[])[] {
  return Object.values(times).map((row: Float64Array) => [...row]);
}

describe("createScheduler", () => {
  it("E36 places only what a changed duration moves, and all of it: as both passes over everything do", () => {
    fc.assert(
      fc.property(wildDraft, fc.array(change, { minLength: 1, maxLength: 6 }), (draft, changes) => {
        const plan = planOf(draft);
        const changed = createScheduler(plan);
        const anew = createScheduler(plan);
        for (const { item, days } of changes) {
          if (!changed.setDuration(`i${item}`, days)) continue;
          anew.duration.set(changed.duration);
          anew.run();
          expect(positions(changed)).toEqual(positions(anew));
        }
      }),
      { numRuns: 300 },
    );
  });
});
