import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScheduler } from "./create-scheduler.ts";
import { schedulePlan } from "./schedule-plan.ts";
import { type Draft, plainDraft, planOf, wildDraft } from "./testing/random-plan.ts";
import { readSpans } from "./testing/read-spans.ts";

const GRAIN = 1e-6;

/** All that people see of a schedule, by item. */
function shown(draft: Draft) {
  const schedule = schedulePlan(planOf(draft));
  const items = [...schedule.items].sort(([a], [b]) => (a < b ? -1 : 1));
  return { items, start: schedule.start, finish: schedule.finish, violations: schedule.violations };
}

describe("laws of records, nesting and progress", () => {
  it("E32 records in another order change nothing", () => {
    fc.assert(
      fc.property(wildDraft, fc.infiniteStream(fc.nat(1000)), (draft, keys) => {
        const mixed = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
          Object.fromEntries(
            Object.entries(record)
              .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ entry }) => entry),
          );
        const other = { items: mixed(draft.items), links: mixed(draft.links), meta: draft.meta };
        expect(shown(other)).toEqual(shown(draft));
        const [one, two] = [schedulePlan(planOf(draft)), schedulePlan(planOf(other))];
        expect(two.network.ids).toEqual(one.network.ids);
        expect(two.cycles).toEqual(one.cycles);
      }),
    );
  });

  it("E33 a plan with circles has the dates of the plan without their links", () => {
    fc.assert(
      fc.property(wildDraft, (draft) => {
        const gone = new Set(schedulePlan(planOf(draft)).cycles.flat());
        const links = Object.fromEntries(Object.entries(draft.links).filter(([id]) => !gone.has(id)));
        const rest = { ...draft, links };
        expect(schedulePlan(planOf(rest)).cycles).toEqual([]);
        expect(shown(rest).items).toEqual(shown(draft).items);
      }),
    );
  });

  it("E34 the status date never makes anything earlier where nothing has begun", () => {
    fc.assert(
      fc.property(plainDraft, fc.integer({ min: 1, max: 28 }), (draft, at) => {
        const statusDate = `2026-03-${String(at).padStart(2, "0")}`;
        const dated = Object.values(draft.items).some((item) => item.start);
        if (!dated) return;
        const after = readSpans({ ...draft, meta: { ...draft.meta, statusDate } });
        for (const [id, [start, finish]] of readSpans(draft)) {
          expect(after.get(id)?.[0]).toBeGreaterThanOrEqual(start - GRAIN);
          expect(after.get(id)?.[1]).toBeGreaterThanOrEqual(finish - GRAIN);
        }
      }),
    );
  });

  it("E35 a parent lies around its children, and what it waits for holds each of them", () => {
    fc.assert(
      fc.property(wildDraft, (draft) => {
        const schedule = schedulePlan(planOf(draft));
        const { network } = schedule;
        const children = new Map<string, string[]>();
        for (const [id, node] of network.indexOf) {
          const up = network.ids[network.parent[node] ?? -1];
          if (up === undefined || !schedule.items.has(id)) continue;
          children.set(up, [...(children.get(up) ?? []), id]);
        }
        for (const [up, ids] of children) {
          const figures = ids.map((id) => schedule.items.get(id));
          const parent = schedule.items.get(up);
          expect(parent?.start).toBe(figures.map((one) => one?.start ?? "").sort()[0]);
          expect(parent?.finish).toBe(
            figures
              .map((one) => one?.finish ?? "")
              .sort()
              .at(-1),
          );
        }
      }),
    );
  });

  it("E35 one child alone has the dates that a parent's links give it", () => {
    fc.assert(
      fc.property(plainDraft, fc.nat(9), (draft, at) => {
        const id = `i${at}`;
        const item = draft.items[id];
        if (!item || Object.values(draft.links).some((link) => link.from === id && link.type !== "FS"))
          return;
        const { daysOff, extraDays, kind } = item;
        const wrapped: Draft = {
          ...draft,
          items: {
            ...draft.items,
            [id]: { kind, daysOff, extraDays, start: item.start },
            child: { ...item, start: null },
          },
          links: { ...draft.links, n: { kind: "contains", from: id, to: "child" } },
        };
        const isTyped = Object.values(draft.items).some((one) => one.start);
        if (!isTyped) return;
        const [alone, inside] = [readSpans(draft), readSpans(wrapped)];
        if (kind === "milestone") return;
        if (schedulePlan(planOf(draft)).items.has(id)) expect(inside.get("child")).toEqual(alone.get(id));
      }),
    );
  });

  it("E36 a changed duration gives the schedule of a plan with that duration", () => {
    fc.assert(
      fc.property(wildDraft, fc.nat(9), fc.nat(20), (draft, at, days) => {
        const id = `i${at}`;
        const item = draft.items[id];
        if (!item) return;
        const scheduler = createScheduler(planOf(draft));
        const changed = { ...draft, items: { ...draft.items, [id]: { ...item, duration: days } } };
        const isFixedAtFinish = item.constraint === "mfo" || item.kind === "milestone";
        if (isFixedAtFinish || !scheduler.setDuration(id, days)) return;
        const expected = schedulePlan(planOf(changed));
        expect([...scheduler.times.earlyFinish]).toEqual([...expected.times.earlyFinish]);
        expect([...scheduler.times.lateStart]).toEqual([...expected.times.lateStart]);
        scheduler.reset();
        expect([...scheduler.times.lateFinish]).toEqual([...schedulePlan(planOf(draft)).times.lateFinish]);
      }),
    );
  });
});
