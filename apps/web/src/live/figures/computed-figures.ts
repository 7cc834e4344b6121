import { simulatePlan } from "@throughline/engine";
import type { LiveBoard } from "../live-board.ts";
import { createFiguresEngine } from "./figures-engine.ts";
import { createFiguresStore } from "./figures-store.ts";
import type { LiveFigures } from "./live-figures.ts";

/**
 * The same figures on the page's own thread, at once after each change: for tests of what is on screen.
 * `simulate` answers as the simulation would, for the board as it is now.
 */
export function createComputedFigures(live: LiveBoard): LiveFigures & { simulate(): void } {
  let simulate = () => {};
  const figures = createFiguresStore(live, (onMessage) => {
    const engine = createFiguresEngine(onMessage, (run) => run());
    simulate = () => {
      const { items, links } = live;
      engine.take({ type: "risk", risk: simulatePlan({ meta: live.meta(), items, links }) });
    };
    return { post: engine.take, dispose: () => {} };
  });
  return { ...figures, simulate: () => simulate() };
}
