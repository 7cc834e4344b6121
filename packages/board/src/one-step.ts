import { type Board, LOCAL } from "./board.ts";
import { STEP, type Step } from "./change.ts";

/**
 * Runs several commands as one transaction and one step of the undo list, such as the cells of a paste.
 * Commands see what those before them wrote; records follow when all are done.
 */
export function asOneStep<T>(board: Board, name: string, run: () => T): T {
  const step: Step = { name, join: undefined };
  return board.doc.transact((transaction) => {
    const result = run();
    transaction.meta.set(STEP, step);
    return result;
  }, LOCAL);
}
