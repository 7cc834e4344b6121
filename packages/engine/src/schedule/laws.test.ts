import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFloats, linkSlack } from "./compute-floats.ts";
import { boundAhead } from "./link-bounds.ts";
import { FS, GATE, PARENT, SS, WORK } from "./network.ts";
import { schedulePlan } from "./schedule-plan.ts";
import { nestedDraft, plainDraft, planOf } from "./testing/random-plan.ts";
import { readSpans } from "./testing/read-spans.ts";

const GRAIN = 1e-6;

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
        const before = readSpans(draft);
        const longer = { ...item, duration: Number(item.duration ?? 0) + more };
        const after = readSpans({ ...draft, items: { ...draft.items, [id]: longer } });
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
        const more = readSpans(draft);
        for (const [item, [start, finish]] of readSpans({ ...draft, links: fewer })) {
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
