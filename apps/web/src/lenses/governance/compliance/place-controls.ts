import { type Arrangement, arrange, type Facts, type Lane, type Mark, type Tick } from "../../arrangement.ts";
import type { LensInput } from "../../lens.ts";
import { cellRect } from "../cell-grid.ts";
import { type ControlGrid, controlGrid } from "./control-grid.ts";
import { coverageOf, governedBy, isOverdue, sayCoverage } from "./cover-frameworks.ts";
import { controlStates, frameworks } from "./frameworks.ts";

const TONES = { gap: "bad", planned: "faint", implemented: "accent", evidenced: "good" } as const;
const FILLS = { gap: 0.05, planned: 0.3, implemented: 0.05, evidenced: 0.07 } as const;

/** Controls by rule book and by how far they are. */
export function placeControls(input: LensInput): Arrangement {
  const grid = controlGrid(input);
  if (grid.places.size === 0) return arrange({ places: new Map() });
  const { statusDate } = input.meta;
  return arrange({
    places: grid.places,
    under: drawCells(grid),
    ticks: frameworks.flatMap(({ value, label }, column): Tick[] => {
      const { from, size } = grid.columns[column] ?? { from: 0, size: 0 };
      const controls = grid.byFramework.get(value) ?? [];
      const text = controls.length === 0 ? "–" : sayCoverage(coverageOf(controls, statusDate));
      const at = { x: from, width: size };
      return [
        { key: value, ...at, text: label, row: 0, tone: "strong" },
        { key: `${value} coverage`, ...at, text, row: 1 },
      ];
    }),
    lanes: controlStates.map(({ value, label }, row): Lane => {
      const { from, size } = grid.rows[row] ?? { from: 0, size: 0 };
      const all = [...grid.byFramework.values()].flat();
      const note = `${all.filter(({ status, applicable }) => status === value && applicable).length}`;
      return { key: value, y: from, height: size, text: label, note };
    }),
    facts: factsOf(input, grid),
    bounds: grid.bounds,
  });
}

function drawCells(grid: ControlGrid): Mark[] {
  return controlStates.flatMap(({ value }, row) =>
    frameworks.map(
      (framework, column): Mark => ({
        draw: "rect",
        key: `${value} ${framework.value}`,
        rect: cellRect(grid, { row, column }),
        tone: TONES[value],
        fill: FILLS[value],
        round: 6,
      }),
    ),
  );
}

function factsOf(input: LensInput, { byFramework }: ControlGrid): ReadonlyMap<string, Facts> {
  return new Map(
    [...byFramework.values()].flat().map((control) => [
      control.id,
      {
        overdue: isOverdue(control, input.meta.statusDate),
        governs: governedBy(input, control.id).length,
      },
    ]),
  );
}
