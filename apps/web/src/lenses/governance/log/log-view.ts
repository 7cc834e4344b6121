import type { GovernanceView } from "../governance-view.ts";
import { createInLog, dropInLog, stepInLog } from "./drop-log.ts";
import { placeLog } from "./place-log.ts";

/** The decision log and the change requests, by where they stand. */
export const logView: GovernanceView = {
  place: placeLog,
  drop: dropInLog,
  step: stepInLog,
  create: createInLog,
};
