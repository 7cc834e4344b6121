/** All sizes of the roadmap in board units. */

/** The row above the lanes, where the name of the status date stands. */
export const HEAD = 24;
/** The axis goes on so far beyond the last date, and half of it before the first. */
export const AXIS_ROOM = 140;

/** A row of a lane, and the bar in it: below the bar is room for its baseline. */
export const ROW = 34;
export const BAR = 26;
export const BAR_TOP = 3;
/** From the right end of a bar to what is written beside it; in the style sheet too. */
export const BESIDE = 8;
export const DIAMOND = 24;
/** What takes no time at this scale can still be seen and taken hold of. */
export const LEAST_BAR = 12;
export const LANE_PAD = 6;
export const LANE_GAP = 0;
export const TRAY_CARD = 208;
export const TRAY_GAP = 10;
export const STRIP_GAP = 28;
export const TEAM_ROW = 30;
export const SPEND_HEIGHT = 96;
