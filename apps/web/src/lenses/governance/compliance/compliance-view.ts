import type { GovernanceView } from "../governance-view.ts";
import { createControl, dropControls, stepControl } from "./drop-controls.ts";
import { placeControls } from "./place-controls.ts";

/** Controls by rule book and state, with how much of each is proven. */
export const complianceView: GovernanceView = {
  place: placeControls,
  drop: dropControls,
  step: stepControl,
  create: createControl,
};
