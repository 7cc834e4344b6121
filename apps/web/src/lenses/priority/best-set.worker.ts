import {
  choosePortfolio,
  highsOptions,
  type MixedIntegerSolver,
  type PortfolioProblem,
  readHighsSolution,
} from "@throughline/engine";
import loadHighs from "highs";
import solverUrl from "highs/runtime?url";

/** The solver is three megabytes large, and comes only once it is asked for. */
const loading = loadHighs({ locateFile: () => solverUrl });

self.addEventListener("message", async ({ data }: MessageEvent<PortfolioProblem>) => {
  try {
    const highs = await loading;
    const solve: MixedIntegerSolver = (lp) => readHighsSolution(highs.solve(lp, highsOptions));
    self.postMessage(choosePortfolio(data, solve));
  } catch (problem) {
    console.error("The best set could not be computed.", problem);
    self.postMessage({ kind: "unsolved" });
  }
});
