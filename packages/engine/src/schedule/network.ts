import type { RowCalendar } from "../calendar/work-calendar.ts";

/** Codes of `linkType`. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

/** How the lag of a link is added. */
export const LAG_SAME_AXIS = 0;
export const LAG_OTHER_CALENDAR = 1;
export const LAG_ELAPSED = 2;
/** The lag is a share of the predecessor's span; both ends share a calendar, or they do not. */
export const LAG_SHARE = 3;
export const LAG_SHARE_OTHER_CALENDAR = 4;

/** What a node is: codes of `role`. */
export const WORK = 0;
/** Starts at `fixedStart` whatever the links say: a hard constraint. */
export const FIXED = 1;
/** Under way: began at `fixedStart`; what is left follows the links and `minStart`. */
export const STARTED = 2;
/** Done: lies at `fixedStart`, and binds none of its predecessors. */
export const DONE = 3;
/** Has children and lies around them. */
export const PARENT = 4;
/** No item of its own: hands the bounds on the starts, or on the finishes, of a parent to its children. */
export const GATE = 5;
export const FINISH_GATE = 6;

/**
 * All dated items of a plan and their dependencies in flat arrays, sorted so that one run over them is a
 * forward pass. Nodes are numbered in topological order: a link always goes from a lower number to a higher
 * one. All times are positions (working days) on the node's own calendar.
 */
export interface Network {
  /** Item ids by node; a gate has the id of its parent. */
  readonly ids: readonly string[];
  /** The node of an item; for a parent the one that lies around its children, never a gate. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly calendars: readonly RowCalendar[];
  /** The calendar of each node, as an index of `calendars`. */
  readonly calendarOf: Uint16Array;
  /** What the node is: `WORK`, `FIXED`, `STARTED`, `DONE`, `PARENT`, `GATE` or `FINISH_GATE`. */
  readonly role: Uint8Array;
  /** 1 where a typed date or a link gives the item dates; the others take no part in the plan's finish. */
  readonly dated: Uint8Array;
  /** The share of the typed duration that is left: 1, or 1 - progress for work under way. */
  readonly left: Float64Array;
  /** The day on which the plan starts, null when nothing in it has a date. */
  readonly planStart: number | null;
  /** The status date as a day, or null. */
  readonly statusDay: number | null;
  /** True when some node lies as late as it may, so that the forward pass has a second part. */
  readonly hasLate: boolean;
  /** The nodes of parents in order, without gates. */
  readonly parents: Int32Array;
  /** Working days left to do; for work under way without what is done. */
  readonly duration: Float64Array;
  /** Lower bounds: positions, or -Infinity. */
  readonly minStart: Float64Array;
  readonly minFinish: Float64Array;
  /** Upper bounds (constraints and deadlines): positions, or Infinity. */
  readonly maxStart: Float64Array;
  readonly maxFinish: Float64Array;
  /** The start that a hard constraint or the past imposes whatever the links say; NaN where none does. */
  readonly fixedStart: Float64Array;
  /** The last position at which a node that takes no time is over on the morning of its day; see `isMorning`. */
  readonly morning: Float64Array;
  /** 1 where the item is to lie as late as it may without delaying others. */
  readonly asLate: Uint8Array;
  /** The parent of a node, or -1. A parent takes its dates from its children. */
  readonly parent: Int32Array;
  /** 1 for nodes that have children, and for gates: nodes without work of their own. */
  readonly isParent: Uint8Array;
  /** Links into node n are `inStart[n]` until `inStart[n + 1]` of the link arrays. */
  readonly inStart: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkType: Uint8Array;
  /** Working days, elapsed days, or a share of the predecessor's span (0.5 for 50 %), by `lagMode`. */
  readonly lag: Float64Array;
  readonly lagMode: Uint8Array;
  /** The id of the link record, or null for one that nesting implies. */
  readonly linkIds: readonly (string | null)[];
  /** Links out of node n are `outLink[outStart[n]]` until `outLink[outStart[n + 1]]`. */
  readonly outStart: Int32Array;
  readonly outLink: Int32Array;
  /** Sets of dependency link ids that go round in a circle; they are left out of the arrays above. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Early and late positions of all nodes; reused between passes. For work under way `earlyStart` is the day
 * it began and `lateStart` the latest moment to go on with it; the late dates of a gate are no one's.
 */
export interface Times {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** The finish of the plan as a position on each calendar; set by the backward pass. */
  readonly planFinish: Float64Array;
}
