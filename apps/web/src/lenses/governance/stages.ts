import { type ItemOf, itemFields } from "@throughline/model";

/** Where a piece of work stands between planning and close. */
export type Stage = ItemOf<"project">["stage"];

interface StageWords {
  readonly stage: Stage;
  /** For the head of a column. */
  readonly short: string;
  /** The gate behind it, which leads to the next stage; the last one closes the work. */
  readonly gate: string;
}

/** The stages in their order, each with the gate that ends it. */
export const stages: readonly StageWords[] = [
  { stage: "planning", short: "Planning", gate: "Gate 1 · Mandate" },
  { stage: "mapping", short: "Mapping", gate: "Gate 2 · Investment" },
  { stage: "execution", short: "Execution", gate: "Gate 3 · Readiness" },
  { stage: "oversight", short: "Oversight", gate: "Gate 4 · Handover" },
  { stage: "realization", short: "Realization", gate: "Gate 5 · Close" },
];

/** The place of a stage in the order, 0 first. */
export function stageIndex(stage: Stage): number {
  return Math.max(
    0,
    stages.findIndex((one) => one.stage === stage),
  );
}

/** The stage at a place in the order; the last one beyond the end. */
export function stageAt(index: number): StageWords {
  const found = stages[Math.max(0, Math.min(stages.length - 1, index))];
  if (!found) throw new Error("There are no stages.");
  return found;
}

/** What people call a stage in full. */
export function stageName(stage: Stage): string {
  const options = itemFields("project").stage?.options ?? [];
  return options.find(({ value }) => value === stage)?.label ?? stage;
}

/** The gates between two stages, in the order in which they are passed; none backward. */
export function gatesBetween(from: Stage, to: Stage): readonly string[] {
  return stages.slice(stageIndex(from), Math.max(stageIndex(from), stageIndex(to))).map(({ gate }) => gate);
}
