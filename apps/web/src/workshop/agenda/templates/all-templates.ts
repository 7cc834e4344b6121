import { benefitsMapping } from "./benefits-mapping.ts";
import { gateReview } from "./gate-review.ts";
import { incrementPlanning } from "./increment-planning.ts";
import { prioritization } from "./prioritization.ts";
import { programKickoff } from "./program-kickoff.ts";
import type { ReadyAgenda } from "./ready-agenda.ts";
import { retrospective } from "./retrospective.ts";
import { riskWorkshop } from "./risk-workshop.ts";

/** The agendas to begin with, in the order in which a program meets them. Adding one is a line here. */
export const allTemplates: readonly ReadyAgenda[] = [
  programKickoff,
  benefitsMapping,
  prioritization,
  incrementPlanning,
  riskWorkshop,
  gateReview,
  retrospective,
];
