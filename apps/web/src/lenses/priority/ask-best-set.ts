import { buildPortfolioProblem, type Plan, type PortfolioChoice, planBudget } from "@throughline/engine";
import type { BoardSession } from "../../session/session-context.ts";
import { bestSetStore } from "./best-set-store.ts";

/** After so many milliseconds nobody waits any longer. */
const LONGEST = 30_000;

/** What the plan asks of the solver: all money together, within the budget of the cut line. Null without a budget. */
export function poseProblem(plan: Plan) {
  const amount = planBudget(plan);
  return amount === null ? null : buildPortfolioProblem(plan, { budgets: [{ period: null, amount }] });
}

/**
 * Looks for the best set of the plan as it is now, in a worker of its own that ends with the answer. What is known
 * until then is that it is being looked for.
 */
export function askBestSet(session: Pick<BoardSession, "live">): void {
  const { live } = session;
  const store = bestSetStore(session);
  const problem = poseProblem({ meta: live.meta(), items: live.items, links: live.links });
  if (!problem) return;
  store.setState({ best: { problem, choice: null } });
  const worker = new Worker(new URL("./best-set.worker.ts", import.meta.url), { type: "module" });
  const finish = (choice: PortfolioChoice) => {
    clearTimeout(timer);
    worker.terminate();
    if (store.getState().best?.problem === problem) store.setState({ best: { problem, choice } });
  };
  const timer = setTimeout(() => finish({ kind: "unsolved" }), LONGEST);
  worker.addEventListener("message", ({ data }: MessageEvent<PortfolioChoice>) => finish(data));
  worker.addEventListener("error", () => finish({ kind: "unsolved" }));
  worker.postMessage(problem);
}
