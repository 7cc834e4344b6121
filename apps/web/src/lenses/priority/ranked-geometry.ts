import type { CutLineRow, RankedProject } from "@throughline/engine";
import { oncePerInput } from "../once-per-input.ts";
import { fundingOf } from "./funding-of.ts";

export const ROW_HEIGHT = 44;
export const ROW_PITCH = 48;
/** Between the rows above and below the cut line, for the line and what it says. */
const CUT_ROOM = 32;
/** Before the rows that have no place, and those that are done. */
const GROUP_ROOM = 36;

/** The columns of a row, from the left; ruler and rows share them. */
export const columns = [
  { key: "place", text: "#", width: 44 },
  { key: "title", text: "Project", width: 284 },
  { key: "score", text: "Score", width: 64 },
  { key: "cost", text: "Cost", width: 84 },
  { key: "runningCost", text: "Running", width: 84 },
  { key: "benefit", text: "Benefit / y", width: 92 },
  { key: "runningBenefit", text: "Running", width: 84 },
  { key: "state", text: "Funding", width: 124 },
] as const;

export const ROW_WIDTH = columns.reduce((sum, { width }) => sum + width, 0);

export type RowState = CutLineRow["place"] | "free" | "done";

/** One row of the list: open projects first, then those that are done. */
export interface ListRow {
  readonly id: string;
  readonly y: number;
  readonly state: RowState;
  /** Which stretch of the list it stands in. */
  readonly group: "above" | "below" | "free" | "unplaced" | "done";
}

export interface RankedGeometry {
  readonly rows: readonly ListRow[];
  /** How many of the rows are open; done ones stand after them. */
  readonly open: number;
  /** The height at which the cut line stands. */
  readonly cutY: number;
  /** Where the stretch without places begins; null when all have one. */
  readonly unplacedY: number | null;
  readonly height: number;
}

/** Where each row, the cut line and the groups stand. */
export const rankedGeometry = oncePerInput((input): RankedGeometry => {
  const { ranked, cut, budget } = fundingOf(input);
  const rows: ListRow[] = [];
  let y = 0;
  let cutY = 0;
  let unplacedY: number | null = null;
  ranked.rows.forEach((row, at) => {
    if (at === cut.above) {
      cutY = lineAfter(y, at);
      y += CUT_ROOM;
    }
    if (row.place === null && unplacedY === null) {
      if (at > 0) y += GROUP_ROOM;
      unplacedY = y;
    }
    const isFree = budget === null;
    rows.push({
      id: row.project.id,
      y,
      state: isFree ? "free" : (cut.rows[at]?.place ?? "below"),
      group: groupOf(row, at < cut.above, isFree),
    });
    y += ROW_PITCH;
  });
  if (cut.above >= ranked.rows.length) {
    cutY = lineAfter(y, ranked.rows.length);
    y += CUT_ROOM;
  }
  const open = rows.length;
  if (ranked.done.length > 0) y += GROUP_ROOM;
  for (const id of ranked.done) {
    rows.push({ id, y, state: "done", group: "done" });
    y += ROW_PITCH;
  }
  return { rows, open, cutY, unplacedY, height: Math.max(y, ROW_PITCH) };
});

/** The height of the line in its room below the row before it; its words stand under it. */
function lineAfter(y: number, count: number): number {
  return y - (count === 0 ? 0 : ROW_PITCH - ROW_HEIGHT) + 14;
}

function groupOf({ place }: RankedProject, isAbove: boolean, isFree: boolean): ListRow["group"] {
  if (place === null) return "unplaced";
  if (isFree) return "free";
  return isAbove ? "above" : "below";
}

/** The middle of a row. */
export function middleOf({ y }: Pick<ListRow, "y">): number {
  return y + ROW_HEIGHT / 2;
}
