// Measures the engine alone, in the process it is started in: `node tests/bench/engine/run-engine.ts`.
import { loadavg } from "node:os";
import { measureLeveling, measurePortfolio } from "./measure-choices.ts";
import { measureFigures } from "./measure-figures.ts";
import { measureSchedule } from "./measure-schedule.ts";
import { measureSimulation } from "./measure-simulation.ts";
import type { EngineRow } from "./row.ts";

const SEED = 20_260;

const began = performance.now();
const rows: readonly EngineRow[] = [
  ...measureSchedule(1000, 1500, 1, 1500),
  ...measureSchedule(20_000, 30_000, 20, 2500),
  ...measureSimulation(500, 750, 300, 2500),
  ...measureSimulation(2000, 3000, 1500, 6000),
  ...measureFigures(SEED, 2000),
  ...measureLeveling(2500),
];
const portfolios = await measurePortfolio(5);

console.log(`Engine, load ${loadavg()[0]?.toFixed(1)}; milliseconds a run, warmed\n`);
console.table(Object.fromEntries(rows.map(({ name, ...rest }) => [name, show(rest)])));
console.log("\nchoosePortfolio of 60 projects with HiGHS, bar 1,000 ms, each instance once\n");
console.table(
  Object.fromEntries(
    portfolios.map(({ size, instances, median, p80, max, unsolved }) => [
      size,
      { instances, median: Math.round(median), p80: Math.round(p80), max: Math.round(max), unsolved },
    ]),
  ),
);
console.log(`Engine measured in ${Math.round((performance.now() - began) / 1000)} s\n`);

function show({ bar, timing, timesBare }: Omit<EngineRow, "name">) {
  return {
    bar: bar === null ? "" : short(bar),
    best: short(timing.best),
    median: short(timing.median),
    p95: short(timing.p95),
    CPU: short(timing.cpu),
    runs: timing.runs,
    "× bare": timesBare === null ? "" : short(timesBare),
    "in bar": bar === null ? "" : timing.median <= bar ? "yes" : "NO",
  };
}

/** Three figures that say something, whatever the size. */
function short(value: number): number {
  return Number(value.toPrecision(3));
}
