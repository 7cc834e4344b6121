import { createSimulation, defaultSettings, type Plan, type Simulation } from "@throughline/engine";
import type { FromRisk, ToRisk } from "./figures-messages.ts";
import { changePlan, emptyPlan } from "./plan-records.ts";

/** Runs of the simulation between two looks at what has come in. */
const PIECE = 256;
/** Milliseconds without a change before a simulation begins. */
const SETTLE = 120;

/** When the next piece of work is done; asked anew, it forgets what it was asked before. */
export interface Turns {
  after(milliseconds: number, run: () => void): void;
}

/**
 * Simulates a plan whenever its records have come to rest, in pieces, and begins again when they change meanwhile.
 * The number of runs and the seed are fixed, so every browser comes to the same figures.
 */
export function createRiskEngine(
  send: (message: FromRisk) => void,
  turns: Turns,
): { take(message: ToRisk): void } {
  let plan: Plan = emptyPlan;

  const go = (simulation: Simulation, left: number) => {
    if (left <= 0) return send({ type: "risk", risk: simulation.result() });
    simulation.run(Math.min(PIECE, left));
    turns.after(0, () => go(simulation, left - PIECE));
  };
  return {
    take({ changes }) {
      plan = changePlan(plan, changes);
      turns.after(SETTLE, () => go(createSimulation(plan), defaultSettings.iterations));
    },
  };
}
