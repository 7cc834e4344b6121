import { type Item, type Link, readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFigures } from "./compute-figures.ts";
import type { Plan } from "./plan.ts";
import type { PlanRisk } from "./risk/risk-figures.ts";
import { simulatePlan } from "./risk/simulate-plan.ts";

const plans = samples.map((sample): { plan: Plan; risk: PlanRisk } => {
  const board = sample.load();
  const plan = {
    meta: readMeta(board.meta),
    items: new Map<string, Item>(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map<string, Link>(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };
  return { plan, risk: simulatePlan(plan, { iterations: 20 }) };
});

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2013, 0, 1 + 7 * days)).toISOString().slice(0, 10));
const few = fc.integer({ min: 0, max: 20 });

/** Fields that figures rest on; a record takes those that its kind has. */
const fields = fc.oneof(
  fc.record({ duration: fc.nat(60) }),
  fc.record({ start: fc.option(day) }),
  fc.record({ deadline: fc.option(day) }),
  fc.record({ constraint: fc.constantFrom("asap", "alap", "snet", "fnlt", "mso"), constraintDate: day }),
  fc.record({
    status: fc.constantFrom(
      "not-started",
      "in-progress",
      "done",
      "cancelled",
      "reached",
      "planned",
      "open",
      "closed",
      "mitigating",
    ),
  }),
  fc.record({ progress: fc.constantFrom(0, 0.5, 1) }),
  fc.record({ baselineStart: fc.option(day), baselineDuration: few }),
  fc.record({ daysOff: fc.constantFrom([], ["2013-03-04/2013-05-10"], ["2021-06-01"]) }),
  fc.record({ title: fc.constantFrom("Another", "Its name"), owner: fc.constantFrom("", "Ann") }),
  fc.record({ businessValue: few, timeCriticality: few, riskReduction: few, jobSize: few, effort: few }),
  fc.record({ budget: fc.option(fc.nat(1_000_000)), declaredRag: fc.constantFrom("none", "green", "red") }),
  fc.record({ valuePerYear: fc.nat(900_000), ramp: few, baseline: few, target: few }),
  fc.record({
    probability: fc.constantFrom(0, 0.5, 1),
    impact: fc.constantFrom(1, 5),
    money: few,
    days: few,
  }),
  fc.record({ capacity: few, availability: fc.constantFrom(0.5, 1), units: few }),
  fc.record({
    lag: fc.integer({ min: -5, max: 9 }),
    lagUnit: fc.constantFrom("working", "elapsed", "percent"),
  }),
  fc.record({ weight: few, due: fc.option(day) }),
);

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant("item" as const), at: fc.nat(), fields }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("link" as const), at: fc.nat(), fields }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom("drop-item" as const, "drop-link" as const), at: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("meta" as const),
      fields: fc.record({ statusDate: fc.option(day) }),
    }),
  },
  // What was computed for another state in between leaves no trace.
  { weight: 2, arbitrary: fc.record({ act: fc.constant("back" as const), to: fc.nat() }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function changed(before: readonly Plan[], plan: Plan, one: Step): Plan {
  switch (one.act) {
    case "item":
      return {
        ...plan,
        items: edited(plan.items, one.at, (id, item) => readItem(id, { ...item, ...one.fields })),
      };
    case "link":
      return {
        ...plan,
        links: edited(plan.links, one.at, (id, link) => readLink(id, { ...link, ...one.fields })),
      };
    case "drop-item":
      return { ...plan, items: edited(plan.items, one.at, () => null) };
    case "drop-link":
      return { ...plan, links: edited(plan.links, one.at, () => null) };
    case "meta":
      return { ...plan, meta: readMeta({ ...plan.meta, ...one.fields }) };
    case "back":
      return before[one.to % before.length] ?? plan;
  }
}

function edited<R>(
  records: ReadonlyMap<string, R>,
  at: number,
  edit: (id: string, record: R) => R | null,
): ReadonlyMap<string, R> {
  const next = new Map(records);
  const [id, record] = [...records][at % records.size] ?? [];
  if (id === undefined || record === undefined) return next;
  const now = edit(id, record);
  if (now === null) next.delete(id);
  else next.set(id, now);
  return next;
}

/** The same plan in records that nobody has seen. */
function unseen({ meta, items, links }: Plan): Plan {
  return {
    meta: { ...meta },
    items: new Map([...items].map(([id, item]) => [id, { ...item }])),
    links: new Map([...links].map(([id, link]) => [id, { ...link }])),
  };
}

function read(plan: Plan, risk: PlanRisk | null) {
  const { items, schedule, benefits, money } = computeFigures(plan, risk);
  const { start, finish, violations, cycles } = schedule;
  return { items, dates: new Map(schedule.items), start, finish, violations, cycles, benefits, money };
}

describe("computeFigures", () => {
  it("E37 gives after any sequence of changes what it gives for the same records never seen before", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (sample, steps) => {
          const states: Plan[] = [sample.plan];
          let plan = sample.plan;
          for (const one of steps) {
            plan = changed(states, plan, one);
            states.push(plan);
            for (const risk of [sample.risk, null])
              expect(read(plan, risk)).toEqual(read(unseen(plan), risk));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it("E37 keeps what a change does not reach as the very same objects", () => {
    for (const { plan, risk } of plans) {
      const project = [...plan.items.values()].find((item) => item.kind === "project");
      if (!project) throw new Error("A sample has projects.");
      const before = computeFigures(plan, risk).items;
      expect([...computeFigures({ ...plan }, risk).items].every(([id, of]) => before.get(id) === of)).toBe(
        true,
      );
      const items = new Map(plan.items).set(project.id, { ...project, title: "Another name" });
      const after = computeFigures({ ...plan, items }, risk).items;
      const others = [...after].filter(([id, of]) => before.get(id) !== of);
      expect(others.length).toBeLessThan(plan.items.size / 4);
    }
  });
});
