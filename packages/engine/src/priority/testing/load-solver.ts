import loadHighs from "highs";
import type { MixedIntegerSolver } from "../integer-model.ts";
import { highsOptions, readHighsSolution } from "../read-highs-solution.ts";

/** HiGHS as the engine uses it. */
export async function loadSolver(): Promise<MixedIntegerSolver> {
  const highs = await loadHighs();
  return (lp) => readHighsSolution(highs.solve(lp, highsOptions));
}
