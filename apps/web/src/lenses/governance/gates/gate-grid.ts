import type { ItemOf } from "@throughline/model";
import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import { type CellGrid, layOutCells } from "../cell-grid.ts";
import { stageIndex, stages } from "../stages.ts";

/** What stands before gates. */
export type Staged = ItemOf<"project"> | ItemOf<"program">;

export const PROGRAMS = 0;
export const PROJECTS = 1;
export const GATE_GAP = 26;
const GATE_HEAD = 8;
/** Height of the line above each row that names it. */
export const ROW_TITLE = 26;

/** True for the kinds of card that have a stage. */
export function isStaged(item: { readonly kind: string } | undefined): item is Staged {
  return item?.kind === "project" || item?.kind === "program";
}

/** True for work that passes no more gates. */
export function isClosed(item: Staged): boolean {
  return item.kind === "project" && (item.status === "done" || item.status === "cancelled");
}

/** The grid of stages, and who stands where in it. */
export interface GateGrid extends CellGrid {
  readonly cells: readonly (readonly (readonly Staged[])[])[];
}

/** Programs above projects, each in the column of its stage: what begins first is on top, closed work below. */
export const gateGrid = oncePerInput((input: LensInput): GateGrid => {
  const cells: Staged[][][] = [PROGRAMS, PROJECTS].map(() => stages.map(() => []));
  for (const item of input.items.values()) {
    if (!isStaged(item)) continue;
    cells[item.kind === "program" ? PROGRAMS : PROJECTS]?.[stageIndex(item.stage)]?.push(item);
  }
  const before = order(input);
  for (const list of cells.flat()) list.sort(before);
  const grid = layOutCells({
    cells: cells.map((columns) => columns.map((list) => list.map(({ id }) => id))),
    head: GATE_HEAD,
    columnGap: GATE_GAP,
    top: ROW_TITLE,
    rowGap: ROW_TITLE,
    least: [1, 4],
  });
  return { ...grid, cells };
});

function order({ figures }: LensInput): (one: Staged, other: Staged) => number {
  const startOf = (item: Staged) => figures.item(item.id)?.schedule?.start ?? item.start ?? "9999";
  return (one, other) => {
    if (isClosed(one) !== isClosed(other)) return isClosed(one) ? 1 : -1;
    const [left, right] = [startOf(one), startOf(other)];
    return left < right ? -1 : left > right ? 1 : one.id < other.id ? -1 : 1;
  };
}
