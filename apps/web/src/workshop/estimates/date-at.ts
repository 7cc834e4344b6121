import { today } from "../../lenses/governance/today.ts";

/** The day it was here at a moment of the server's clock, as a calendar date. */
export function dateAt(milliseconds: number): string {
  return today(new Date(milliseconds));
}
