import { type Plan, simulatePlan } from "@throughline/engine";
import { runBareSimulation } from "./bare-pass.ts";
import { DATED_CONSTRAINTS, drawShape, makeNetworkPlan } from "./make-network-plan.ts";
import { readPlan } from "./read-plan.ts";
import { type EngineRow, row, rowOverBare } from "./row.ts";
import { timeRuns } from "./time-runs.ts";

const ITERATIONS = 10_000;

/** 10,000 runs over `items` items with calendars, risks and all indices, beside bare runs in the same shape. */
export function measureSimulation(
  items: number,
  links: number,
  bar: number,
  milliseconds: number,
): readonly EngineRow[] {
  const size = `${items.toLocaleString("en")} items, ${links.toLocaleString("en")} links`;
  const risks = items / 10;
  const shape = drawShape(items, links, items);
  const planWith = (constraints: readonly string[]) =>
    readPlan(makeNetworkPlan(shape, { risks, constraints }, items));
  const likely = Float64Array.from({ length: items }, (_, at) => 5 + (at % 30));
  const bare = timeRuns(
    milliseconds,
    () => null,
    () => runBareSimulation(shape, likely, ITERATIONS),
  );
  const simulate = (plan: Plan) => simulatePlan(plan, { iterations: ITERATIONS });
  const plan = planWith(DATED_CONSTRAINTS);
  const late = planWith([...DATED_CONSTRAINTS, "alap"]);
  return [
    row(`bare 10,000 runs, triangular and criticality, ${size}`, bare),
    rowOverBare(
      `simulatePlan 10,000 runs, ${size}, ${risks} risks`,
      timeRuns(milliseconds, () => plan, simulate),
      bare,
      bar,
    ),
    rowOverBare(
      `  the same with some work as late as possible, ${items}`,
      timeRuns(milliseconds / 2, () => late, simulate),
      bare,
      null,
    ),
  ];
}

/** What a board waits for after each change: the default number of runs over a whole program. */
export function measureProgramSimulation(plan: Plan, milliseconds: number): EngineRow {
  const timing = timeRuns(
    milliseconds,
    () => plan,
    (given) => simulatePlan(given),
  );
  return row("simulatePlan 2,000 runs of it, 150 benefits and 60 risks with it", timing);
}
