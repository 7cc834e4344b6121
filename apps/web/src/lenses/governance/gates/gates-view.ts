import type { GovernanceView } from "../governance-view.ts";
import { createAtStage } from "./create-gated.ts";
import { dropAtGate, stepAtGate } from "./drop-gates.ts";
import { placeGates } from "./place-gates.ts";

/** Stages as columns, with gates between them that ask for a decision. */
export const gatesView: GovernanceView = {
  place: placeGates,
  drop: dropAtGate,
  step: stepAtGate,
  create: createAtStage,
};
