import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { buildNetwork } from "../schedule/build-network.ts";
import { createDurationSampler } from "./duration-sampler.ts";
import { usualTimes } from "./forward-block.ts";
import { createBlockPass, createSinglePass } from "./pass-block.ts";
import { placeEvents } from "./place-events.ts";
import { readEstimates } from "./read-estimates.ts";
import { collectRiskEvents } from "./risk-events.ts";
import { createBlockTimes } from "./run-block.ts";
import { randomPlan } from "./testing/random-plan.ts";

/** Both ways through the network, over the same draws. */
function runBothWays(plan: Plan, seed: number) {
  const network = buildNetwork(plan);
  const estimates = readEstimates(plan, network, "triangular");
  const events = placeEvents(plan, network, collectRiskEvents(plan));
  const sampler = createDurationSampler(network.ids, network.duration, estimates, events, seed);
  sampler.draw(16);
  const together = createBlockTimes(network);
  createBlockPass(network, together, usualTimes(network, together))(sampler.durations);
  const single = createBlockTimes(network);
  createSinglePass(network, single)(sampler.durations);
  return { network, together, single };
}

describe("passes over a block of runs", () => {
  it("E46 give the numbers of the schedule's own passes, to the last bit", () => {
    fc.assert(
      fc.property(randomPlan, fc.integer(), (plan, seed) => {
        const { together, single } = runBothWays(plan, seed);
        expect(together).toEqual(single);
      }),
      { numRuns: 400 },
    );
  });

  it("E46 are really compared with circles, parents, calendars and constraints in the plan", () => {
    const seen = { circle: 0, parent: 0, calendars: 0, fixed: 0, begun: 0, late: 0 };
    for (const plan of fc.sample(randomPlan, { numRuns: 300, seed: 1 })) {
      const network = buildNetwork(plan);
      if (network.cycles.length > 0) seen.circle++;
      if (network.parents.length > 0) seen.parent++;
      if (network.calendars.length > 1) seen.calendars++;
      if (network.role.includes(1)) seen.fixed++;
      if (network.role.includes(2)) seen.begun++;
      if (network.hasLate) seen.late++;
    }
    for (const [what, times] of Object.entries(seen))
      expect({ what, often: times >= 10 }).toEqual({ what, often: true });
  });
});
