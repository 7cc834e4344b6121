/** How much a card shows: everything, title and status, or a drawing of it. */
export type LevelOfDetail = "full" | "brief" | "far";

/**
 * Below this zoom cards and links are drawn on one canvas instead of being elements. Measured on a thousand
 * cards: at 32 % a pan over elements takes five times as much work a frame as over the drawing. A small board
 * can afford elements for longer.
 */
export function farBelow(items: number): number {
  return items > SMALL_BOARD ? 0.4 : 0.3;
}

const SMALL_BOARD = 150;
/** Below this zoom a card shows only its title, kind and status, in larger type. */
export const BRIEF_BELOW = 0.6;
/** Labels of links are left out below this zoom. */
export const LABELS_FROM = 0.5;

/** The level for a zoom on a board of so many items. */
export function levelOfDetail(zoom: number, items: number): LevelOfDetail {
  if (zoom < farBelow(items)) return "far";
  return zoom < BRIEF_BELOW ? "brief" : "full";
}
