import { benefitsLens } from "./benefits/benefits-lens.ts";
import { governanceLens } from "./governance/governance-lens.ts";
import type { Lens } from "./lens.ts";
import { mapLens } from "./map/map-lens.ts";
import { priorityLens } from "./priority/priority-lens.ts";
import { riskLens } from "./risk/risk-lens.ts";
import { roadmapLens } from "./roadmap/roadmap-lens.ts";
import { stakeholdersLens } from "./stakeholders/stakeholders-lens.ts";
import { teamsLens } from "./teams/teams-lens.ts";

/** Every lens, in the order of the switcher and of the keys Alt+1, Alt+2 … Adding one is a line here. */
export const allLenses: readonly Lens[] = [
  mapLens,
  benefitsLens,
  roadmapLens,
  priorityLens,
  riskLens,
  stakeholdersLens,
  teamsLens,
  governanceLens,
];

const byId = new Map(allLenses.map((lens) => [lens.id, lens]));

/** The lens of an id; the map where another browser knows one that is not known here. */
export function lensOf(id: string): Lens {
  return byId.get(id) ?? mapLens;
}
