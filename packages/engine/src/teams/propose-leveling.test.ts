import { readItem, readLink, readMeta } from "@throughline/model";
import { samples } from "@throughline/samples";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { buildPlan } from "../risk/testing/build-plan.ts";
import { schedulePlan } from "../schedule/schedule-plan.ts";
import { applyMoves } from "./apply-moves.ts";
import { computeTeams } from "./compute-teams.ts";
import { proposeLeveling } from "./propose-leveling.ts";
import { randomStaffedPlan } from "./testing/random-staffed-plan.ts";

type Fields = Readonly<Record<string, unknown>>;

const project = (start: string | null, duration: number, more: Fields = {}) => ({
  kind: "project",
  start,
  duration,
  ...more,
});
const staffs = (to: string, units = 1, more: Fields = {}) => ({
  kind: "staffs",
  from: "t",
  to,
  units,
  ...more,
});
const after = (from: string, to: string, more: Fields = {}) => ({ kind: "dependency", from, to, ...more });

/** One team of so many people, and everything staffed by one of them. */
function propose(
  capacity: number,
  work: Readonly<Record<string, Fields>>,
  links: Readonly<Record<string, Fields>> = {},
) {
  const staffing = Object.fromEntries(Object.keys(work).map((id) => [`s-${id}`, staffs(id)]));
  return proposeLeveling(buildPlan({ t: { kind: "team", capacity }, ...work }, { ...staffing, ...links }));
}

function excessOf(plan: Plan): number {
  let sum = 0;
  for (const { excess } of computeTeams(plan, schedulePlan(plan)).values()) sum += excess;
  return sum;
}

describe("proposeLeveling", () => {
  it("E123 says what to type, and leaves what follows to the links", () => {
    const proposal = propose(
      1,
      {
        a: project("2026-03-02", 5),
        b: project("2026-03-02", 10, { rank: "a0" }),
        c: project("2026-03-09", 2),
      },
      { l: after("a", "c"), "s-c": staffs("b", 0) },
    );
    expect(proposal).toEqual({
      moves: [{ item: "b", from: "2026-03-02", to: "2026-03-09", days: 5, team: "t" }],
      finishBefore: "2026-03-13",
      finishAfter: "2026-03-20",
      impossible: [],
    });
  });

  it("E124 is silent where all is well", () => {
    const proposal = propose(2, { a: project("2026-03-02", 5), b: project("2026-03-02", 5) });
    expect(proposal).toMatchObject({ moves: [], finishBefore: "2026-03-06", finishAfter: "2026-03-06" });
  });

  it("E124 lets the better ranked of two equals go first", () => {
    const moved = (a: string, b: string) =>
      propose(1, {
        a: project("2026-03-02", 5, { rank: a }),
        b: project("2026-03-02", 5, { rank: b }),
      }).moves.map(({ item }) => item);
    expect(moved("a0", "a1")).toEqual(["b"]);
    expect(moved("a1", "a0")).toEqual(["a"]);
    expect(moved("", "a0")).toEqual(["a"]);
  });

  it("E125 reports what alone asks for more than there is, and does not move it", () => {
    const plan = buildPlan(
      { t: { kind: "team", capacity: 2 }, big: project("2026-03-02", 5), small: project("2026-03-02", 5) },
      { s1: staffs("big", 3), s2: staffs("small", 1) },
    );
    const proposal = proposeLeveling(plan);
    expect(proposal.impossible).toEqual([{ team: "t", item: "big" }]);
    expect(proposal.moves.map(({ item, to }) => [item, to])).toEqual([["small", "2026-03-09"]]);
  });

  it("E125 waits until a team is there", () => {
    const plan = buildPlan(
      { t: { kind: "team", capacity: 1, availableFrom: "2026-04-15" }, p: project("2026-03-02", 5) },
      { s: staffs("p") },
    );
    expect(proposeLeveling(plan).moves).toMatchObject([{ item: "p", to: "2026-04-15" }]);
  });

  it("E126 moves nothing that is done, under way or imposed", () => {
    const fixed: readonly Fields[] = [
      { status: "done" },
      { status: "in-progress", progress: 0.5 },
      { constraint: "mso", constraintDate: "2026-03-02" },
      { constraint: "mfo", constraintDate: "2026-03-06" },
    ];
    for (const more of fixed) {
      const plan = buildPlan(
        {
          t: { kind: "team", capacity: 1 },
          free: project("2026-03-02", 5),
          held: project("2026-03-02", 5, more),
        },
        { s1: staffs("free"), s2: staffs("held") },
        { statusDate: "2026-03-02" },
      );
      expect(proposeLeveling(plan).moves.map(({ item }) => item)).not.toContain("held");
    }
  });

  it("E126 moves a week's worth of work out of the way of a gate that is fixed", () => {
    const gate = { kind: "milestone", start: "2026-03-09", constraint: "mso", constraintDate: "2026-03-09" };
    const plan = buildPlan(
      {
        t: { kind: "team", capacity: 1 },
        a: project("2026-03-02", 5, { rank: "a0" }),
        b: project("2026-03-02", 5),
        gate,
      },
      { s1: staffs("a"), s2: staffs("b"), l: after("b", "gate") },
    );
    expect(proposeLeveling(plan).moves.map(({ item }) => item)).toEqual(["a"]);
  });

  it("E123 E127 starts nothing earlier, breaks nothing that held, and never leaves more excess", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(randomStaffedPlan, (plan) => {
        const { moves, finishBefore, finishAfter } = proposeLeveling(plan);
        const moved = applyMoves(plan, moves);
        const [before, after] = [schedulePlan(plan), schedulePlan(moved)];
        expect([before.finish, after.finish]).toEqual([finishBefore, finishAfter]);
        for (const [id, dates] of before.items) {
          expect((after.items.get(id)?.start ?? "") >= dates.start, `${id} starts earlier`).toBe(true);
        }
        for (const { item, to } of moves) expect(after.items.get(item)?.start).toBe(to);
        const hard = (schedule: typeof before) =>
          schedule.violations.filter(({ kind }) => kind === "constraint").length;
        expect(hard(after)).toBeLessThanOrEqual(hard(before));
        const [worse, better] = [excessOf(plan), excessOf(moved)];
        if (moves.length > 0) expect(better).toBeLessThan(worse);
      }),
      { numRuns: 120 },
    );
  });

  it("E128 gives one proposal, in whatever order the records come", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomStaffedPlan, (plan) => {
        const turned: Plan = {
          ...plan,
          items: new Map([...plan.items].reverse()),
          links: new Map([...plan.links].reverse()),
        };
        expect(proposeLeveling(turned)).toEqual(proposeLeveling(plan));
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(samples.map((sample) => ({ id: sample.id, sample })))("leveling $id", ({ sample }) => {
  const board = sample.load();
  const plan: Plan = {
    meta: readMeta(board.meta),
    items: new Map(Object.entries(board.items).map(([id, raw]) => [id, readItem(id, raw)])),
    links: new Map(Object.entries(board.links).map(([id, raw]) => [id, readLink(id, raw)])),
  };

  it("E127 leaves less excess wherever it proposes something", () => {
    const { moves } = proposeLeveling(plan);
    const [before, after] = [excessOf(plan), excessOf(applyMoves(plan, moves))];
    if (moves.length > 0) expect(after).toBeLessThan(before);
  });

  it("E120 counts teams without a figure that is none", () => {
    for (const figures of computeTeams(plan, schedulePlan(plan)).values()) {
      for (const { load, capacity } of [...figures.weeks, ...figures.months]) {
        expect([Number.isFinite(load), Number.isFinite(capacity), load >= 0]).toEqual([true, true, true]);
      }
      expect(figures.months.length).toBeGreaterThan(0);
      expect(Number.isFinite(figures.excess) && Number.isFinite(figures.peak?.ratio)).toBe(true);
    }
  });
});
