import {
  choosePortfolio,
  highsOptions,
  type MixedIntegerSolver,
  proposeLeveling,
  readHighsSolution,
} from "@throughline/engine";
import loadHighs from "highs";
import { percentile } from "../percentile.ts";
import { makeStaffedPlan } from "./make-staffed-plan.ts";
import { makePortfolios } from "./portfolio-instances.ts";
import { readPlan } from "./read-plan.ts";
import { type EngineRow, row } from "./row.ts";
import { timeRuns } from "./time-runs.ts";

/** How long choosing among 60 projects took over several instances, each once, in milliseconds. */
export interface PortfolioRecord {
  readonly size: string;
  readonly instances: number;
  readonly median: number;
  readonly p80: number;
  readonly max: number;
  readonly unsolved: number;
}

/** Chooses `each` random portfolios of every size with HiGHS, after a small one that warms it. */
export async function measurePortfolio(each: number): Promise<readonly PortfolioRecord[]> {
  const highs = await loadHighs();
  const solve: MixedIntegerSolver = (lp) => readHighsSolution(highs.solve(lp, highsOptions));
  const problems = makePortfolios(each);
  for (const problem of problems.slice(0, 2)) choosePortfolio(problem, solve);
  const runs = problems.map((problem) => {
    const began = performance.now();
    const choice = choosePortfolio(problem, solve);
    const took = performance.now() - began;
    return {
      size: `${problem.benefits.length} benefits, ${problem.limits.length} periods`,
      took,
      isSolved: choice.kind !== "unsolved",
    };
  });
  const sizes = [...new Set(runs.map(({ size }) => size))];
  return [...sizes, "all"].map((size) => {
    const own = runs.filter((run) => size === "all" || run.size === size);
    const times = own.map(({ took }) => took);
    return {
      size,
      instances: own.length,
      median: percentile(times, 0.5),
      p80: percentile(times, 0.8),
      max: Math.max(...times),
      unsolved: own.filter(({ isSolved }) => !isSolved).length,
    };
  });
}

/** Proposing new starts for overloaded teams, at the sizes of PSPLIB. */
export function measureLeveling(milliseconds: number): readonly EngineRow[] {
  return [30, 60, 120].map((activities) => {
    const plans = Array.from({ length: 8 }, (_, at) => readPlan(makeStaffedPlan(activities, 300 + at)));
    const timing = timeRuns(
      milliseconds,
      (run) => plans[run % plans.length] ?? readPlan(makeStaffedPlan(activities, run)),
      proposeLeveling,
    );
    return row(`proposeLeveling, ${activities} activities, 4 teams, 8 instances in turn`, timing);
  });
}
