import fc from "fast-check";
import type { Plan } from "../../plan.ts";
import { buildPlan } from "./build-plan.ts";

const node = fc.nat(9);
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const project = fc.record({
  kind: fc.constant("project"),
  start: maybe(day),
  duration: fc.oneof(
    fc.nat(20),
    fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
  ),
  optimistic: maybe(fc.nat(20)),
  pessimistic: maybe(fc.nat(40)),
  progress: fc.constantFrom(null, null, 0, 0.5, 1),
  constraint: fc.constantFrom("asap", "asap", "asap", "snet", "fnet", "snlt", "fnlt", "mso", "mfo", "alap"),
  constraintDate: maybe(day),
  deadline: maybe(day),
  daysOff: fc.constantFrom([], [], [], ["2026-03-09/2026-03-13"], ["2026-03-20"]),
});
const milestone = fc.record({ kind: fc.constant("milestone"), start: maybe(day), deadline: maybe(day) });
const risk = fc.record({
  kind: fc.constant("risk"),
  probability: fc.constantFrom(0.1, 0.5, 0.9, 1),
  days: maybe(fc.nat(15)),
  benefitLoss: maybe(fc.constantFrom(0.1, 0.5, 1)),
  polarity: fc.constantFrom("threat", "threat", "opportunity"),
});
const benefit = fc.record({
  kind: fc.constant("benefit"),
  start: maybe(day),
  valuePerYear: maybe(fc.integer({ min: -1000, max: 1000 })),
  ramp: maybe(fc.nat(60)),
});
const dependency = fc.record({
  kind: fc.constant("dependency"),
  from: node,
  to: node,
  type: fc.constantFrom("FS", "FS", "SS", "FF", "SF"),
  lag: maybe(fc.integer({ min: -5, max: 8 })),
  lagUnit: fc.constantFrom("working", "working", "elapsed", "percent"),
});
const nesting = fc.record({ kind: fc.constant("contains"), from: node, to: node });

/** Plans with all that moves dates, links that repeat or go round in circles included. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    items: fc.array(fc.oneof({ weight: 4, arbitrary: project }, { weight: 1, arbitrary: milestone }), {
      minLength: 1,
      maxLength: 10,
    }),
    links: fc.array(dependency, { maxLength: 14 }),
    nestings: fc.array(nesting, { maxLength: 2 }),
    risks: fc.array(fc.tuple(risk, fc.array(node, { minLength: 1, maxLength: 3 })), { maxLength: 3 }),
    benefits: fc.array(fc.tuple(benefit, fc.array(node, { minLength: 1, maxLength: 3 })), { maxLength: 2 }),
    statusDate: maybe(day),
    workdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [1, 3, 4]),
  })
  .map(({ items, links, nestings, risks, benefits, statusDate, workdays }) => {
    const records: Record<string, Record<string, unknown>> = {};
    const arrows: Record<string, Record<string, unknown>> = {};
    for (const [at, item] of items.entries()) records[`i${at}`] = item;
    const named = [...links, ...nestings].map(({ from, to, ...rest }) => ({
      ...rest,
      from: `i${from}`,
      to: `i${to}`,
    }));
    for (const [at, link] of named.entries()) arrows[`l${at}`] = link;
    for (const [at, [card, targets]] of benefits.entries()) {
      records[`b${at}`] = card;
      for (const to of targets) arrows[`d${at}-${to}`] = { kind: "delivers", from: `i${to}`, to: `b${at}` };
    }
    for (const [at, [card, targets]] of risks.entries()) {
      records[`r${at}`] = card;
      for (const to of targets) arrows[`t${at}-${to}`] = { kind: "threatens", from: `r${at}`, to: `i${to}` };
      arrows[`t${at}-b`] = { kind: "threatens", from: `r${at}`, to: "b0" };
    }
    return buildPlan(records, arrows, { statusDate, workdays });
  });
