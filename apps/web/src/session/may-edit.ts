import { canFacilitate, canWritePlan } from "@throughline/protocol";
import type { SessionState } from "./session-context.ts";

/**
 * Whether this person may change the plan now: their role allows it, and nobody has asked them to leave it alone for
 * a while. The one place where the two meet; facilitators are never held.
 */
export function mayEdit(state: SessionState): boolean {
  return canWritePlan(state.role) && heldReason(state) === null;
}

/** Why somebody who could change the plan is asked not to now, as a sentence; null when they are not asked. */
export function heldReason({ role, editsHeld }: SessionState): string | null {
  return canWritePlan(role) && !canFacilitate(role) ? (editsHeld ?? null) : null;
}
