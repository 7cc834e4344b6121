import { createScheduler, type Plan, schedulePlan } from "@throughline/engine";
import { createBarePass } from "./bare-pass.ts";
import { DATED_CONSTRAINTS, drawShape, idOf, makeNetworkPlan } from "./make-network-plan.ts";
import { readPlan, withDuration } from "./read-plan.ts";
import { type EngineRow, row, rowOverBare } from "./row.ts";
import { timeRuns } from "./time-runs.ts";

/** A changed duration alone may take this many times the bare passes of the same run. */
const SCHEDULER_BAR = 5;

/** Scheduling `items` items and `links` links: from records, with all figures read, and one duration changed. */
export function measureSchedule(
  items: number,
  links: number,
  bar: number,
  milliseconds: number,
): readonly EngineRow[] {
  const size = `${items.toLocaleString("en")} items, ${links.toLocaleString("en")} links`;
  const shape = drawShape(items, links, items);
  const snapshot = makeNetworkPlan(shape, { risks: 0, constraints: DATED_CONSTRAINTS }, items);
  const plan = readPlan(snapshot);
  const changed = firstOpen(plan, items);
  const edit = (run: number) => withDuration(plan, changed, 5 + (run % 30));

  const lateShape = { risks: 0, constraints: [...DATED_CONSTRAINTS, "alap"] };
  const late = createScheduler(readPlan(makeNetworkPlan(shape, lateShape, items)));

  const pass = createBarePass(shape, durationsOf(plan));
  const bare = timeRuns(milliseconds, () => null, pass.run);
  const schedule = timeRuns(milliseconds, edit, runPasses);
  const unseen = timeRuns(milliseconds, () => readPlan(snapshot), runPasses);
  const read = timeRuns(milliseconds, edit, readAll);
  const scheduler = createScheduler(plan);
  const days = (run: number) => 5 + (run % 30);
  const again = timeRuns(milliseconds, days, (given) => scheduler.setDuration(changed, given));
  const lateAgain = timeRuns(milliseconds, days, (given) => late.setDuration(changed, given));
  return [
    row(`bare passes, ${size}`, bare),
    rowOverBare(`schedulePlan from records, one of them changed, ${size}`, schedule, bare, bar),
    rowOverBare(`  from records never seen before, ${items}`, unseen, bare, null),
    row(`  one changed, and every figure, driver and violation read, ${items}`, read),
    rowOverBare(
      `  a changed duration by createScheduler, ${items}`,
      again,
      bare,
      SCHEDULER_BAR * bare.median,
    ),
    rowOverBare(`  the same with some work as late as possible, ${items}`, lateAgain, bare, null),
  ];
}

function runPasses(plan: Plan): unknown {
  const { cycles, network, times } = schedulePlan(plan);
  return [cycles, network, times];
}

function readAll(plan: Plan): number {
  const schedule = schedulePlan(plan);
  let sum = schedule.violations.length + (schedule.finish?.length ?? 0);
  for (const { start, finish, totalFloat, freeFloat, drivers } of schedule.items.values())
    sum += start.length + finish.length + totalFloat + (freeFloat ?? 0) + drivers.length;
  return sum;
}

/** Work near the beginning that can still move: much depends on it. */
function firstOpen(plan: Plan, items: number): string {
  for (let at = Math.round(items / 10); at < items; at++) {
    const item = plan.items.get(idOf(at));
    if (item?.kind === "project" && item.constraint === "asap") return item.id;
  }
  throw new Error("A plan needs work that is not begun.");
}

function durationsOf(plan: Plan): number[] {
  return [...plan.items.values()].map((item) => ("duration" in item ? (item.duration ?? 0) : 0));
}
