import { fork } from "node:child_process";
import { join } from "node:path";
import type { LoadPlan, LoadResult } from "./load-plan.ts";
import type { Target } from "./target.ts";

/** How many clients do what for how long. */
export interface Scenario {
  readonly boards: number;
  readonly perBoard: number;
  readonly rate: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly patienceSeconds: number;
}

/** Starts a server, puts a load on it from another process, and ends both. */
export async function measureLoad(target: Target, scenario: Scenario): Promise<LoadResult> {
  const running = await target.launch();
  try {
    const boards = await running.openBoards(scenario.boards, scenario.perBoard + 2);
    return await runLoad({ ...scenario, wire: target.wire, pid: running.pid, boards });
  } finally {
    await running.dispose();
  }
}

function runLoad(plan: LoadPlan): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const load = fork(join(import.meta.dirname, "load-process.ts"));
    load.once("message", (result) => resolve(result as LoadResult));
    load.once("exit", (code) => reject(new Error(`The load ended with ${code}.`)));
    load.send(plan);
  });
}
