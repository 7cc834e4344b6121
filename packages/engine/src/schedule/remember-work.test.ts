import { type Item, type Link, readItem, readLink } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { schedulePlan } from "./schedule-plan.ts";
import type { Fields } from "./testing/build-plan.ts";
import { planOf, wildDraft } from "./testing/random-plan.ts";

const team = fc.record({
  kind: fc.constant("team"),
  daysOff: fc.constantFrom([], ["2026-03-09/2026-03-13"], ["2026-03-18"]),
});
const staffing = fc.record({ kind: fc.constant("staffs"), to: fc.nat(11) });

/** A draft, and what is done to it: records put in the place of others, or taken away. */
const story = fc.record({
  draft: wildDraft,
  teams: fc.array(fc.tuple(team, staffing), { maxLength: 2 }),
  other: wildDraft,
  steps: fc.array(
    fc.record({
      of: fc.constantFrom("items", "items", "items", "links", "teams"),
      at: fc.nat(11),
      by: fc.nat(11),
      part: fc.constantFrom("all", "all", "duration", "days", "cancel", "none"),
      team,
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

/** The same records under settings and in maps that nobody has seen, so that nothing can be remembered. */
function unseen({ meta, items, links }: Plan): Plan {
  return { meta: { ...meta }, items: new Map(items), links: new Map(links) };
}

/** Everything of a schedule that later figures rest on. */
function read(plan: Plan) {
  const { network, times, cycles, items, start, finish, violations } = schedulePlan(plan);
  const { indexOf, calendars, ...arrays } = network;
  return {
    arrays,
    index: [...indexOf],
    count: calendars.length,
    times,
    cycles,
    items: [...items],
    start,
    finish,
    violations,
  };
}

function replace(item: Item | undefined, by: Fields | undefined, part: string): Fields | null {
  if (part === "none" || !by) return null;
  if (part === "cancel" && item) return { ...item, status: "cancelled" };
  if (part === "duration" && item) return { ...item, duration: by.duration };
  return part === "days" && item ? { ...item, daysOff: by.daysOff, start: by.start } : by;
}

describe("readAllWork", () => {
  it("E37 gives after any changes what the same records give that were never seen before", () => {
    fc.assert(
      fc.property(story, ({ draft, teams, other, steps }) => {
        const first = planOf(draft);
        const items = new Map(first.items);
        const links = new Map<string, Link>(first.links);
        for (const [at, [card, { to }]] of teams.entries()) {
          items.set(`t${at}`, readItem(`t${at}`, card));
          links.set(`s${at}`, readLink(`s${at}`, { kind: "staffs", from: `t${at}`, to: `i${to}` }));
        }
        let plan: Plan = { meta: first.meta, items, links };
        expect(read(plan)).toEqual(read(unseen(plan)));
        const theirs = Object.entries(other.links);
        for (const { of, at, by, part, team: card } of steps) {
          if (of === "links") {
            // In the very same map, as one that grows while a board is open.
            const [, fields] = theirs[by] ?? [];
            const id = `l${String(at).padStart(2, "0")}`;
            if (part === "none" || !fields) links.delete(id);
            else links.set(id, readLink(id, fields));
          } else {
            const next = new Map(plan.items);
            const id = of === "teams" ? `t${at % 2}` : `i${at}`;
            const fields = of === "teams" ? card : replace(next.get(id), other.items[`i${by}`], part);
            if (fields) next.set(id, readItem(id, fields));
            else next.delete(id);
            plan = { ...plan, items: next };
          }
          expect(read(plan)).toEqual(read(unseen(plan)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
