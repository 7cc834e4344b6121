import type { Stage } from "../../stages.ts";

/** Criteria by the stage whose gate they belong to. */
export type CriteriaByStage = Readonly<Record<Stage, readonly string[]>>;

/** What every gate asks for, whatever the method and the kind of project. */
export const baseCriteria: CriteriaByStage = {
  planning: ["The problem and who has it are written down", "An owner and a sponsor have agreed to carry it"],
  mapping: [
    "Each benefit it serves has an owner, a measure and a baseline",
    "Budget and finish date are estimated as ranges, not single figures",
  ],
  execution: [
    "What was promised is built and accepted by its owner",
    "No open risk is above what the sponsor accepts",
  ],
  oversight: ["The people who will run it have taken it over", "Every open issue has an owner and a date"],
  realization: [
    "Benefits are measured and compared with the plan",
    "Somebody goes on measuring after the project is gone",
  ],
};
