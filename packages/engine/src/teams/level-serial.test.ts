import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FF, FS, LAG_SAME_AXIS, SF, SS } from "../schedule/network.ts";
import type { LevelLink, LevelProblem, LevelTask } from "./level-problem.ts";
import { levelSerial } from "./level-serial.ts";
import { linkBound } from "./link-bound.ts";
import { plainCalendar } from "./testing/plain-calendar.ts";

const INFINITY = Number.POSITIVE_INFINITY;

function task(
  id: string,
  duration: number,
  units: readonly number[],
  more: Partial<LevelTask> = {},
): LevelTask {
  return {
    id,
    calendar: plainCalendar,
    duration,
    earliest: 0,
    morning: 0,
    latest: INFINITY,
    due: INFINITY,
    fixed: null,
    held: false,
    demands: units.flatMap((unit, resource) => (unit > 0 ? [{ resource, unitsOn: () => unit }] : [])),
    ...more,
  };
}

function problemOf(
  tasks: readonly LevelTask[],
  capacities: readonly ((day: number) => number)[],
  links: readonly LevelLink[] = [],
  steadyFrom = 0,
): LevelProblem {
  return { tasks, links, resources: capacities.map((capacityOn) => ({ capacityOn })), steadyFrom };
}

const link = (from: number, to: number, type = FS, lag = 0): LevelLink => ({
  from,
  to,
  type,
  lag,
  lagMode: LAG_SAME_AXIS,
});

const startsOf = (problem: LevelProblem) => [...levelSerial(problem).starts];

const anyTask = fc.record({
  duration: fc.integer({ min: 0, max: 9 }),
  earliest: fc.integer({ min: 0, max: 20 }),
  units: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })),
});
const anyLink = fc.record({
  ends: fc.tuple(fc.nat(11), fc.nat(11)),
  type: fc.constantFrom(FS, SS, FF, SF),
  lag: fc.integer({ min: -3, max: 5 }),
});
/** Two resources: one of 5 that is half away for a while, one of 2. Tasks may ask the first for too much. */
const anyProblem = fc
  .record({
    tasks: fc.array(anyTask, { minLength: 1, maxLength: 12 }),
    links: fc.array(anyLink, { maxLength: 14 }),
    away: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ tasks, links, away }) =>
    problemOf(
      tasks.map(({ duration, earliest, units }, at) => task(`t${at}`, duration, units, { earliest })),
      [(day) => (day >= away && day < away + 8 ? 2 : 5), () => 3],
      links.flatMap(({ ends: [a, b], type, lag }) => {
        const [from, to] = [Math.min(a, b) % tasks.length, Math.max(a, b) % tasks.length];
        return from < to ? [link(from, to, type, lag)] : [];
      }),
      away + 8,
    ),
  );

function loadOn(problem: LevelProblem, starts: Float64Array, resource: number, day: number): number {
  let load = 0;
  problem.tasks.forEach(({ duration, demands }, at) => {
    const start = starts[at] as number;
    if (day < start || day >= start + duration) return;
    for (const demand of demands) if (demand.resource === resource) load += demand.unitsOn(day);
  });
  return load;
}

describe("levelSerial", () => {
  it("E124 puts two tasks that need the same people one after the other, the more important first", () => {
    expect(startsOf(problemOf([task("a", 4, [1]), task("b", 4, [1])], [() => 1]))).toEqual([0, 4]);
  });

  it("E124 fits a short task into a gap rather than behind everything", () => {
    const tasks = [
      task("a", 5, [2]),
      task("b", 5, [2]),
      task("c", 5, [2], { earliest: 8 }),
      task("d", 3, [2]),
    ];
    const { finish } = levelSerial(problemOf(tasks, [() => 2]));
    expect(finish).toBe(18);
  });

  it("E125 does not wait for people who never come, and says of what there is too little", () => {
    const problem = problemOf([task("a", 3, [4]), task("b", 3, [1])], [() => 2]);
    const { starts, impossible, excess } = levelSerial(problem);
    expect(starts[0]).toBe(0);
    expect(impossible).toEqual([{ task: 0, resource: 0 }]);
    expect(excess).toBe(6);
  });

  it("E125 waits for people who come later", () => {
    expect(startsOf(problemOf([task("a", 3, [2])], [(day) => (day < 10 ? 0 : 2)], [], 10))).toEqual([10]);
  });

  it("E125 does not wait forever for two resources that are never there together", () => {
    const problem = problemOf(
      [task("a", 3, [1, 1])],
      [(day) => (day < 5 ? 1 : 0), (day) => (day < 5 ? 0 : 1)],
      [],
      5,
    );
    const { starts, impossible } = levelSerial(problem);
    expect(starts[0]).toBe(5);
    expect(impossible).toHaveLength(1);
  });

  it("E126 keeps a hard limit at the price of overload, and keeps a follower that cannot move", () => {
    const limited = [task("a", 4, [1]), task("b", 4, [1], { latest: 2 }), task("c", 4, [1], { latest: 2 })];
    const { starts } = levelSerial(problemOf(limited, [() => 1]));
    expect(starts[1]).toBeLessThanOrEqual(2);
    expect(starts[2]).toBeLessThanOrEqual(2);
    const held = [task("a", 4, [1]), task("b", 4, [1]), task("gate", 0, [], { fixed: 4 })];
    expect(startsOf(problemOf(held, [() => 1], [link(1, 2)]))).toEqual([4, 0, 4]);
  });

  it("E126 lets work that is under way take its people first", () => {
    const tasks = [task("a", 4, [1]), task("b", 4, [1], { held: true, earliest: 1 })];
    expect(startsOf(problemOf(tasks, [() => 1]))).toEqual([5, 1]);
  });

  it("E126 would rather be late for a wanted day than overload anyone", () => {
    const tasks = [task("a", 4, [1], { due: 4 }), task("b", 4, [1], { due: 4 })];
    expect(levelSerial(problemOf(tasks, [() => 1])).excess).toBe(0);
  });

  it("E123 breaks no link and starts nothing earlier", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { starts, early } = levelSerial(problem, 6);
        for (const one of problem.links) {
          const [from, to] = [problem.tasks[one.from] as LevelTask, problem.tasks[one.to] as LevelTask];
          expect(starts[one.to]).toBeGreaterThanOrEqual(linkBound(one, from, to, starts[one.from] as number));
        }
        starts.forEach((start, at) => {
          expect(start).toBeGreaterThanOrEqual(early[at] as number);
        });
      }),
    );
  });

  it("E124 goes over capacity only where one task alone does", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { starts, impossible, excess } = levelSerial(problem, 6);
        const over = new Set(impossible.map(({ resource }) => resource));
        if (over.size === 0) expect(excess).toBe(0);
        for (let resource = 0; resource < 2; resource++) {
          if (over.has(resource)) continue;
          for (let day = 0; day < 200; day++) {
            const capacity = problem.resources[resource]?.capacityOn(day) ?? 0;
            expect(loadOn(problem, starts, resource, day)).toBeLessThanOrEqual(capacity);
          }
        }
      }),
    );
  });

  it("E128 gives one problem one answer, in whatever order its links come", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const again = levelSerial({ ...problem, links: problem.links.toReversed() }, 6);
        expect([...again.starts]).toEqual([...levelSerial(problem, 6).starts]);
      }),
    );
  });

  it("E127 is never worse with more tries", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const [few, many] = [levelSerial(problem, 0), levelSerial(problem, 20)];
        expect(many.excess).toBeLessThanOrEqual(few.excess + 1e-9);
        if (many.excess === few.excess) expect(many.finish).toBeLessThanOrEqual(few.finish);
      }),
    );
  });
});
