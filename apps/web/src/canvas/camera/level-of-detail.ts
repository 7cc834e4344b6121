/** How much a card shows: everything, title and status, or a drawing of it. */
export type LevelOfDetail = "full" | "brief" | "far";

/**
 * Below this zoom cards and links are drawn on one canvas instead of being elements. Measured: at 32 % a pan
 * over elements takes five times as much work a frame as the same pan over the drawing.
 */
export const FAR_BELOW = 0.4;
/** Below this zoom a card shows only its title, kind and status, in larger type. */
export const BRIEF_BELOW = 0.6;
/** Labels of links are left out below this zoom. */
export const LABELS_FROM = 0.5;

export function levelOfDetail(zoom: number): LevelOfDetail {
  if (zoom < FAR_BELOW) return "far";
  return zoom < BRIEF_BELOW ? "brief" : "full";
}
