import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { createSimulation } from "./create-simulation.ts";
import { simulatePlan } from "./simulate-plan.ts";
import { after, buildPlan, chance, everyDay, start, work } from "./testing/build-plan.ts";
import { randomPlan } from "./testing/random-plan.ts";

function reversed(plan: Plan): Plan {
  return {
    meta: plan.meta,
    items: new Map([...plan.items].reverse()),
    links: new Map([...plan.links].reverse()),
  };
}

describe("laws of the simulation", () => {
  it("E46 never has P50 after P80, nor an index outside its bounds", () => {
    fc.assert(
      fc.property(randomPlan, fc.integer(), (plan, seed) => {
        const { dates, p50Finish, p80Finish } = simulatePlan(plan, { iterations: 60, seed });
        expect((p50Finish ?? "") <= (p80Finish ?? "")).toBe(true);
        for (const figures of dates.values()) {
          expect(figures.p50 <= figures.p80).toBe(true);
          for (const share of [figures.criticality, figures.cruciality, figures.onTime]) {
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
          }
          expect(Object.values(figures).some((value) => Number.isNaN(value))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("E46 without spread and risks is the schedule itself", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const items = [...plan.items.values()].flatMap((item) => {
          if (item.kind === "risk") return [];
          return [item.kind === "project" ? { ...item, optimistic: null, pessimistic: null } : item];
        });
        const certain = { ...plan, items: new Map(items.map((item) => [item.id, item])) };
        const schedule = schedulePlan(certain);
        const risk = simulatePlan(certain, { iterations: 20 });
        expect([risk.p50Finish, risk.p80Finish]).toEqual([schedule.finish, schedule.finish]);
        expect([...risk.dates.keys()].sort()).toEqual([...schedule.items.keys()].sort());
        for (const [id, { finish, critical, totalFloat, deadlineMiss }] of schedule.items) {
          const figures = risk.dates.get(id);
          expect({ id, p50: figures?.p50, p80: figures?.p80, delay: figures?.p80Delay }).toEqual({
            id,
            p50: finish,
            p80: finish,
            delay: 0,
          });
          const kept = deadlineMiss === null ? null : deadlineMiss <= 0 ? 1 : 0;
          const share = { id, totalFloat, critical: figures?.criticality, kept: figures?.onTime };
          expect(share).toEqual({ id, totalFloat, critical: critical ? 1 : 0, kept });
        }
        expect(risk.tornado).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("E40 gives the same for the same seed, in any order of the records and in any chunks", () => {
    fc.assert(
      fc.property(
        randomPlan,
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (plan, seed, chunks) => {
          const iterations = chunks.reduce((sum, count) => sum + count, 0);
          const whole = simulatePlan(plan, { iterations, seed });
          expect(simulatePlan(reversed(plan), { iterations, seed })).toEqual(whole);
          const simulation = createSimulation(plan, { iterations, seed });
          for (const count of chunks) simulation.run(count);
          expect(simulation.result()).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("E40 does not change when a card is added that nothing hangs on", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const more = buildPlan({
          zz: { kind: "note" },
          z: work(2, 3, 9),
          aa: chance(0.5, { days: 9 }),
        });
        const wider = { ...plan, items: new Map([...more.items, ...plan.items]) };
        const before = simulatePlan(plan, { iterations: 50 });
        const after = simulatePlan(wider, { iterations: 50 });
        for (const [id, figures] of before.dates) {
          expect({ p50: after.dates.get(id)?.p50, p80: after.dates.get(id)?.p80 }).toEqual({
            p50: figures.p50,
            p80: figures.p80,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("E41 never finishes earlier by a wider pessimistic estimate", () => {
    const chain = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(chain, fc.constantFrom("pert", "triangular"), (estimates, distribution) => {
        const p80 = (wider: number) => {
          const items = estimates.map(([low, up, over, extra], at) => [
            `w${at}`,
            work(low, low + up, low + up + over + wider * extra, { start }),
          ]);
          const links = estimates.slice(1).map((_, at) => [`l${at}`, after(`w${at}`, `w${at + 1}`)]);
          const plan = buildPlan(Object.fromEntries(items), Object.fromEntries(links), everyDay);
          return simulatePlan(plan, { iterations: 200, distribution }).p80Finish ?? "";
        };
        expect(p80(1) >= p80(0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("E44 a risk that cannot come is as if it were not there", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const items = [...plan.items.values()];
        const never = items.map((item) => (item.kind === "risk" ? { ...item, probability: 0 } : item));
        const without = items.filter((item) => item.kind !== "risk");
        const run = (list: typeof items) =>
          simulatePlan({ ...plan, items: new Map(list.map((item) => [item.id, item])) }, { iterations: 40 });
        expect(run(never)).toEqual(run(without));
      }),
      { numRuns: 30 },
    );
  });
});
