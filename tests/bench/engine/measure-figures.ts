import { compare, computeFigures, findHealth, simulatePlan } from "@throughline/engine";
import { makeProgramBoard } from "../program-board.ts";
import { measureProgramSimulation } from "./measure-simulation.ts";
import { readPlan, withDuration } from "./read-plan.ts";
import { type EngineRow, row } from "./row.ts";
import { timeRuns } from "./time-runs.ts";

/** Everything that is computed about a mixed program of 1,000 cards and 1,300 links. */
export function measureFigures(seed: number, milliseconds: number): readonly EngineRow[] {
  const snapshot = makeProgramBoard(seed);
  const plan = readPlan(snapshot);
  const risk = simulatePlan(plan);
  const edit = (run: number) => withDuration(plan, "project-0002", 30 + (run % 60));
  const before = { plan, figures: computeFigures(plan, null) };
  const compute = (given: typeof plan) => computeFigures(given, risk);
  return [
    row(
      "computeFigures of records never seen before, a program of 1,000 cards",
      timeRuns(milliseconds, () => readPlan(snapshot), compute),
    ),
    row(
      "  after one changed duration, the other records as they were",
      timeRuns(milliseconds, edit, compute),
    ),
    row(
      "  compare before and after that change",
      timeRuns(
        milliseconds,
        (run) => {
          const edited = edit(run);
          return { plan: edited, figures: computeFigures(edited, null) };
        },
        (after) => compare(before, after),
      ),
    ),
    row(
      "  findHealth",
      timeRuns(
        milliseconds,
        (run) => {
          const edited = edit(run);
          return { plan: edited, figures: computeFigures(edited, risk) };
        },
        findHealth,
      ),
    ),
    measureProgramSimulation(plan, milliseconds),
  ];
}
