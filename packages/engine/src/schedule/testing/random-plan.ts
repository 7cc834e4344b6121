import fc from "fast-check";
import type { Plan } from "../../plan.ts";
import { buildPlan, type Fields } from "./build-plan.ts";

/** Records out of which plans are made, so that laws may change one of them. */
export interface Draft {
  readonly items: Readonly<Record<string, Fields>>;
  readonly links: Readonly<Record<string, Fields>>;
  readonly meta: Fields;
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const duration = fc.oneof(
  fc.nat(12),
  fc.nat(30).map((quarters) => quarters / 4),
);

/** Work without imposed dates or progress, on calendars that may differ. */
const plain = fc.record({
  kind: fc.constantFrom("project", "project", "project", "milestone", "deliverable"),
  start: maybe(day),
  duration,
  daysOff: fc.constantFrom([], [], ["2026-03-09/2026-03-13"], ["2026-03-20", "2026-03-24"]),
  extraDays: fc.constantFrom([], [], ["2026-03-07/2026-03-08"]),
});
const imposed = fc.record({
  kind: fc.constantFrom("project", "milestone"),
  start: maybe(day),
  duration,
  progress: fc.constantFrom(null, null, 0.5, 1),
  earliestStart: maybe(day),
  constraint: fc.constantFrom("asap", "snet", "fnet", "snlt", "fnlt", "mso", "mfo", "alap"),
  constraintDate: maybe(day),
  deadline: maybe(day),
  daysOff: fc.constantFrom([], [], ["2026-03-09/2026-03-13"]),
});
const link = fc.record({
  kind: fc.constant("dependency"),
  from: fc.nat(11),
  to: fc.nat(11),
  type: fc.constantFrom("FS", "FS", "SS", "FF", "SF"),
  lag: fc.option(fc.integer({ min: -4, max: 6 }), { nil: null }),
  lagUnit: fc.constantFrom("working", "working", "elapsed", "percent"),
});
const nesting = fc.record({ kind: fc.constant("contains"), from: fc.nat(11), to: fc.nat(11) });

function draft(item: fc.Arbitrary<Fields>, nestings: number, forward: boolean): fc.Arbitrary<Draft> {
  return fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 10 }),
      links: fc.array(link, { maxLength: 14 }),
      nestings: fc.array(nesting, { maxLength: nestings }),
      statusDate: forward ? fc.constant(null) : maybe(day),
    })
    .map(({ items, links, nestings: nested, statusDate }) => {
      const records: Record<string, Fields> = { i0: {} };
      for (const [at, fields] of items.entries()) records[`i${at}`] = fields;
      const arrows: Record<string, Fields> = {};
      for (const [at, { from, to, ...rest }] of [...links, ...nested].entries()) {
        const [a, b] = forward && from > to ? [to, from] : [from, to];
        if (forward && a === b) continue;
        arrows[`l${String(at).padStart(2, "0")}`] = { ...rest, from: `i${a}`, to: `i${b}` };
      }
      return { items: records, links: arrows, meta: { statusDate, holidays: ["2026-03-17"] } };
    });
}

/** Plans without imposed dates, nesting, progress and circles. */
export const plainDraft = draft(plain, 0, true);

/** As `plainDraft`, with nesting, links that dangle, repeat and go in circles. */
export const nestedDraft = draft(plain, 5, false);

/** Everything at once. */
export const wildDraft = draft(fc.oneof(plain, imposed), 4, false);

export function planOf({ items, links, meta }: Draft): Plan {
  return buildPlan(items, links, meta);
}
