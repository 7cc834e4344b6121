import fc from "fast-check";
import type { Plan } from "../../plan.ts";
import { buildPlan } from "../../risk/testing/build-plan.ts";

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const node = fc.nat(9);

const project = fc.record({
  kind: fc.constantFrom("project", "project", "project", "change", "deliverable", "milestone"),
  start: maybe(day),
  duration: fc.integer({ min: 0, max: 15 }),
  status: fc.constantFrom("not-started", "not-started", "not-started", "in-progress", "done", "on-hold"),
  progress: fc.constantFrom(null, null, null, 0.4),
  constraint: fc.constantFrom("asap", "asap", "asap", "asap", "fnlt", "snlt", "mso", "alap"),
  constraintDate: maybe(day),
  deadline: maybe(day),
  rank: fc.constantFrom("", "a0", "a1"),
});
const staffing = fc.record({
  kind: fc.constant("staffs"),
  from: fc.constantFrom("t0", "t1", "t2"),
  to: node,
  units: fc.constantFrom(null, 1, 2, 3),
  finish: fc.constantFrom(null, null, null, "2026-03-31"),
  "byPeriod:2026-04": fc.constantFrom(undefined, undefined, 1),
});
const dependency = fc.record({
  kind: fc.constant("dependency"),
  from: node,
  to: node,
  type: fc.constantFrom("FS", "FS", "FS", "SS", "FF", "SF"),
  lag: maybe(fc.integer({ min: -2, max: 4 })),
  lagUnit: fc.constantFrom("working", "working", "elapsed", "percent"),
});
const nesting = fc.record({ kind: fc.constant("contains"), from: node, to: node });

/** Plans in which three teams, one of them away for a week and one without limit, staff up to ten cards. */
export const randomStaffedPlan: fc.Arbitrary<Plan> = fc
  .record({
    work: fc.array(project, { minLength: 1, maxLength: 10 }),
    links: fc.array(fc.oneof({ weight: 8, arbitrary: dependency }, { weight: 1, arbitrary: nesting }), {
      maxLength: 10,
    }),
    staffings: fc.array(staffing, { maxLength: 12 }),
    capacity: fc.constantFrom(2, 3, 4),
    statusDate: maybe(day),
  })
  .map(({ work, links, staffings, capacity, statusDate }) => {
    const items: Record<string, Record<string, unknown>> = {
      t0: { kind: "team", capacity, availability: 0.5 },
      t1: { kind: "team", capacity, daysOff: ["2026-03-16/2026-03-20"], "capacityByPeriod:2026-05": 1 },
      t2: { kind: "team" },
    };
    work.forEach((fields, at) => {
      const milestone = fields.kind === "milestone";
      items[`p${at}`] = { ...fields, status: milestone ? "planned" : fields.status };
    });
    const records: Record<string, Record<string, unknown>> = {};
    [...links, ...staffings].forEach((fields, at) => {
      const from = typeof fields.from === "string" ? fields.from : `p${fields.from % work.length}`;
      records[`l${at}`] = withoutUndefined({ ...fields, from, to: `p${fields.to % work.length}` });
    });
    return buildPlan(items, records, { statusDate });
  });

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
