import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import { type CellGrid, layOutCells } from "../cell-grid.ts";
import { type Control, controlStates, frameworks } from "./frameworks.ts";

/** The grid of controls, and all of them by framework. */
export interface ControlGrid extends CellGrid {
  readonly byFramework: ReadonlyMap<Control["framework"], readonly Control[]>;
}

/** Frameworks across, states down; what applies and is due first stands on top. */
export const controlGrid = oncePerInput((input: LensInput): ControlGrid => {
  const byFramework = new Map<Control["framework"], Control[]>(frameworks.map(({ value }) => [value, []]));
  for (const item of input.items.values()) {
    if (item.kind === "control") byFramework.get(item.framework)?.push(item);
  }
  for (const list of byFramework.values()) list.sort(byDue);
  const grid = layOutCells({
    cells: controlStates.map(({ value: status }) =>
      frameworks.map(({ value }) =>
        (byFramework.get(value) ?? []).filter((control) => control.status === status).map(({ id }) => id),
      ),
    ),
    head: 10,
    columnGap: 6,
    rowGap: 6,
    least: [1, 1, 1, 1],
    empty: 104,
  });
  return { ...grid, byFramework };
});

function byDue(one: Control, other: Control): number {
  if (one.applicable !== other.applicable) return one.applicable ? -1 : 1;
  const [left, right] = [one.due ?? "9999", other.due ?? "9999"];
  return left < right ? -1 : left > right ? 1 : one.id < other.id ? -1 : 1;
}
