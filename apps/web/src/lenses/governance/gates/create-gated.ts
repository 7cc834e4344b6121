import type { ItemKind, Pair } from "@throughline/model";
import type { Creation, LensInput } from "../../lens.ts";
import { cellAt } from "../cell-grid.ts";
import { stageAt } from "../stages.ts";
import { gateGrid, PROGRAMS } from "./gate-grid.ts";

/** A new project at the stage of the column, in the upper row a program. */
export function createAtStage(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null {
  const grid = gateGrid(input);
  const cell = grid.places.size === 0 ? null : cellAt(grid, at);
  const made = kind ?? (cell?.row === PROGRAMS ? "program" : "project");
  if (made !== "project" && made !== "program") return null;
  return { kind: made, values: cell ? { stage: stageAt(cell.column).stage } : {} };
}
