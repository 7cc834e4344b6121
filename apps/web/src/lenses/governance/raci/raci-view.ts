import { STAY } from "../cell-grid.ts";
import type { GovernanceView } from "../governance-view.ts";
import { createRow, dropLetter, dropRow, stepLetter } from "./drop-raci.ts";
import { placeRaci } from "./place-raci.ts";

/** Who is accountable, responsible, consulted and informed. */
export const raciView: GovernanceView = {
  place: placeRaci,
  drop: dropRow,
  step: () => STAY,
  dropToken: dropLetter,
  stepToken: stepLetter,
  create: createRow,
};
