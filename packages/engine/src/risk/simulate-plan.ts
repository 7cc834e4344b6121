import type { Plan } from "../plan.ts";
import { createSimulation } from "./create-simulation.ts";
import type { PlanRisk } from "./risk-figures.ts";
import { defaultSettings, type SimulationSettings } from "./simulation-settings.ts";

/**
 * How sure a plan's dates and benefits are, by Monte Carlo simulation (SPEC E40 to E52): 2,000 runs and seed 1
 * unless the settings say otherwise. The same plan and settings give the same result on every machine, in
 * whatever order the records come.
 */
export function simulatePlan(plan: Plan, settings: Partial<SimulationSettings> = {}): PlanRisk {
  const simulation = createSimulation(plan, settings);
  simulation.run(settings.iterations ?? defaultSettings.iterations);
  return simulation.result();
}
