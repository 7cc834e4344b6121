import { createContext, Script } from "node:vm";

/** Where the work stands that the script calls. */
const stage = { work: () => {} };
const script = new Script("work()");
const context = createContext(stage);

/**
 * Run work that must not take longer than this; longer work is cut off wherever it is, without its `finally`
 * blocks, and this throws. What it was changing must then be thrown away. Costs about a quarter of a
 * millisecond, so it is for work that may be much.
 */
export function runWithin(milliseconds: number, work: () => void): void {
  stage.work = work;
  script.runInContext(context, { timeout: Math.ceil(milliseconds) });
}

/** Whether an error says that work was cut off because it took too long. */
export function isTimeout(error: unknown): boolean {
  // It is an error of the script's own world, so its class is not the one known here.
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
