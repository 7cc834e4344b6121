import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFloats, linkSlack } from "./compute-floats.ts";
import { createScheduler } from "./create-scheduler.ts";
import { boundAhead } from "./link-bounds.ts";
import { FS, GATE, PARENT, SS, WORK } from "./network.ts";
import { schedulePlan } from "./schedule-plan.ts";
import { type Draft, nestedDraft, plainDraft, planOf, wildDraft } from "./testing/random-plan.ts";

const GRAIN = 1e-6;

/** All that people see of a schedule, by item. */
function shown(draft: Draft) {
  const schedule = schedulePlan(planOf(draft));
  const items = [...schedule.items].sort(([a], [b]) => (a < b ? -1 : 1));
  return { items, start: schedule.start, finish: schedule.finish, violations: schedule.violations };
}

/** Early start and finish of each item as instants, so that calendars do not matter. */
function instants(draft: Draft): Map<string, readonly [number, number]> {
  const { network, times } = schedulePlan(planOf(draft));
  const found = new Map<string, readonly [number, number]>();
  for (const [id, node] of network.indexOf) {
    const calendar = network.calendars[network.calendarOf[node] ?? 0];
    if (!calendar) continue;
    const [start, finish] = [times.earlyStart[node] ?? 0, times.earlyFinish[node] ?? 0];
    found.set(id, [
      calendar.startAt(start),
      finish > start ? calendar.finishAt(finish) : calendar.startAt(finish),
    ]);
  }
  return found;
}

describe("laws of the schedule", () => {
  it("E30 a longer item never makes anything earlier", () => {
    fc.assert(
      fc.property(plainDraft, fc.nat(9), fc.integer({ min: 1, max: 10 }), (draft, at, more) => {
        const id = `i${at}`;
        const item = draft.items[id];
        // A share of a longer predecessor is a longer lag, and a longer lead where it is below 0.
        const links = Object.values(draft.links);
        fc.pre(!links.some((link) => link.lagUnit === "percent" && Number(link.lag) < 0));
        // A finish that is bound moves the start of what is longer, so SS and SF of it may come earlier.
        fc.pre(!links.some((link) => link.from === id && (link.type === "SS" || link.type === "SF")));
        if (!item) return;
        const before = instants(draft);
        const longer = { ...item, duration: Number(item.duration ?? 0) + more };
        const after = instants({ ...draft, items: { ...draft.items, [id]: longer } });
        for (const [other, [start, finish]] of before) {
          const now = after.get(other);
          expect(now?.[1]).toBeGreaterThanOrEqual(finish - GRAIN);
          if (other !== id) expect(now?.[0]).toBeGreaterThanOrEqual(start - GRAIN);
        }
      }),
    );
  });

  it("E30 one more link never makes anything earlier", () => {
    fc.assert(
      fc.property(plainDraft, fc.nat(13), (draft, at) => {
        const id = Object.keys(draft.links)[at];
        if (id === undefined) return;
        const { [id]: _gone, ...fewer } = draft.links;
        const more = instants(draft);
        for (const [item, [start, finish]] of instants({ ...draft, links: fewer })) {
          expect(more.get(item)?.[0]).toBeGreaterThanOrEqual(start - GRAIN);
          expect(more.get(item)?.[1]).toBeGreaterThanOrEqual(finish - GRAIN);
        }
      }),
    );
  });

  it("E31 without imposed dates 0 <= independent <= free <= total float, and the plan ends where it ends", () => {
    fc.assert(
      fc.property(nestedDraft, (draft) => {
        const { network, times } = schedulePlan(
          planOf({ ...draft, meta: { ...draft.meta, statusDate: null } }),
        );
        const floats = computeFloats(network, times);
        for (let node = 0; node < network.ids.length; node++) {
          if ((network.role[node] ?? GATE) >= PARENT || network.dated[node] !== 1) continue;
          const [total, free, own] = [
            floats.total[node] ?? 0,
            floats.free[node] ?? 0,
            floats.independent[node] ?? 0,
          ];
          expect(own).toBeGreaterThanOrEqual(0);
          expect(free).toBeGreaterThanOrEqual(own - GRAIN);
          // Between calendars a start may be bound in the middle of a day that the other one does not work.
          expect(total).toBeGreaterThanOrEqual(free - (network.calendars.length > 1 ? 1 : GRAIN));
        }
      }),
    );
  });

  it("E31 every link holds for early dates, and for late dates of one calendar", () => {
    fc.assert(
      fc.property(plainDraft, (draft) => {
        const { network, times } = schedulePlan(planOf(draft));
        for (let link = 0; link < network.linkTo.length; link++) {
          const [from, to] = [network.linkFrom[link] ?? 0, network.linkTo[link] ?? 0];
          const byStart = network.linkType[link] === FS || network.linkType[link] === SS;
          const early = boundAhead(network, link, times.earlyStart[from] ?? 0, times.earlyFinish[from] ?? 0);
          expect((byStart ? times.earlyStart : times.earlyFinish)[to]).toBeGreaterThanOrEqual(early - GRAIN);
          expect(linkSlack(network, times, link)).toBeGreaterThanOrEqual(-GRAIN);
          const late = boundAhead(network, link, times.lateStart[from] ?? 0, times.lateFinish[from] ?? 0);
          if (network.calendarOf[from] !== network.calendarOf[to]) continue;
          expect((byStart ? times.lateStart : times.lateFinish)[to]).toBeGreaterThanOrEqual(late - GRAIN);
        }
      }),
    );
  });

  it("E31 something is critical and on the longest path wherever something is dated", () => {
    fc.assert(
      fc.property(nestedDraft, (draft) => {
        const figures = [...schedulePlan(planOf({ ...draft, meta: {} })).items.values()];
        if (figures.length === 0) return;
        expect(figures.some((one) => one.critical)).toBe(true);
        expect(figures.some((one) => one.longestPath)).toBe(true);
        for (const one of figures) expect(one.finish >= one.start).toBe(true);
      }),
    );
  });

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
        const after = instants({ ...draft, meta: { ...draft.meta, statusDate } });
        for (const [id, [start, finish]] of instants(draft)) {
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
        const [alone, inside] = [instants(draft), instants(wrapped)];
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

  it("E17 what lies as late as it may keeps all links that its early dates keep", () => {
    fc.assert(
      fc.property(plainDraft, fc.uniqueArray(fc.nat(9)), (draft, late) => {
        const items = { ...draft.items };
        for (const at of late) {
          const item = items[`i${at}`];
          if (item) items[`i${at}`] = { ...item, kind: "project", constraint: "alap" };
        }
        const { network, times } = schedulePlan(planOf({ ...draft, items }));
        for (let link = 0; link < network.linkTo.length; link++) {
          const to = network.linkTo[link] ?? 0;
          const from = network.linkFrom[link] ?? 0;
          if (network.role[to] !== WORK) continue;
          const byStart = network.linkType[link] === FS || network.linkType[link] === SS;
          const bound = boundAhead(network, link, times.earlyStart[from] ?? 0, times.earlyFinish[from] ?? 0);
          if (network.calendarOf[from] !== network.calendarOf[to]) continue;
          expect((byStart ? times.earlyStart : times.earlyFinish)[to]).toBeGreaterThanOrEqual(bound - GRAIN);
        }
      }),
    );
  });
});
