import { describe, expect, it } from "vitest";
import { levelSerial } from "./level-serial.ts";
import { computeLevelTimes, lastFinish } from "./level-times.ts";
import { buildTaskGraph } from "./task-graph.ts";
import { readOracleTexts } from "./testing/read-oracle-texts.ts";
import { readPsplib } from "./testing/read-psplib.ts";

const { instances, expected } = readOracleTexts();

interface Known {
  readonly criticalPath: number;
  readonly best: number;
}

/** The CSV names an instance, its critical path and its best known makespan. */
const known = new Map<string, Known>(
  expected
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [name = "", criticalPath, best] = line.split(",");
      return [name, { criticalPath: Number(criticalPath), best: Number(best) }];
    }),
);

describe.skipIf(instances.size === 0)("PSPLIB j30 (skipped where the oracles are absent)", () => {
  it("E129 finds the critical path of each instance", () => {
    for (const [name, text] of instances) {
      const problem = readPsplib(text);
      const { early } = computeLevelTimes(problem, buildTaskGraph(problem));
      expect([name, lastFinish(problem, early)]).toEqual([name, known.get(name)?.criticalPath]);
    }
  });

  it("E129 comes within 2 % of the best known makespans on average, and never below one", {
    timeout: 120_000,
  }, () => {
    let sum = 0;
    for (const [name, text] of instances) {
      const { finish, excess, impossible } = levelSerial(readPsplib(text));
      const best = known.get(name)?.best ?? Number.NaN;
      expect({ name, excess, impossible: [...impossible] }).toEqual({ name, excess: 0, impossible: [] });
      expect(finish, name).toBeGreaterThanOrEqual(best);
      sum += finish / best - 1;
    }
    expect(sum / instances.size).toBeLessThan(0.02);
  });
});
