import type { WorkCalendar } from "../calendar/work-calendar.ts";

/** Codes of `linkType`. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

/** How the lag of a link is added. */
export const LAG_SAME_AXIS = 0;
export const LAG_OTHER_CALENDAR = 1;
export const LAG_ELAPSED = 2;

/**
 * All dated items of a plan and their dependencies in flat arrays, sorted so that one run over them is a
 * forward pass. Nodes are numbered in topological order: a link always goes from a lower number to a higher
 * one. All times are positions (working days) on the node's own calendar.
 */
export interface Network {
  /** Item ids by node. */
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly calendars: readonly WorkCalendar[];
  /** The calendar of each node, as an index of `calendars`. */
  readonly calendarOf: Uint16Array;
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
  /** 1 where the item is to lie as late as it may without delaying others. */
  readonly asLate: Uint8Array;
  /** The parent of a node, or -1. A parent takes its dates from its children. */
  readonly parent: Int32Array;
  /** 1 for nodes that have children. */
  readonly isParent: Uint8Array;
  /** Links into node n are `inStart[n]` until `inStart[n + 1]` of the link arrays. */
  readonly inStart: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkType: Uint8Array;
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

/** Early and late positions of all nodes; reused between passes. */
export interface Times {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
}
