import type { Rect } from "../../../workspace/camera.ts";
import { type Arrangement, arrange, type Mark, type Tick } from "../../arrangement.ts";
import type { LensInput } from "../../lens.ts";
import { stages } from "../stages.ts";
import { criteriaOf } from "./criteria-of.ts";
import {
  GATE_GAP,
  type GateGrid,
  gateGrid,
  isClosed,
  PROGRAMS,
  PROJECTS,
  ROW_TITLE,
  type Staged,
} from "./gate-grid.ts";

/** Programs and projects in the column of their stage, with the gates between the columns. */
export function placeGates(input: LensInput): Arrangement {
  const grid = gateGrid(input);
  if (grid.places.size === 0) return arrange({ places: new Map() });
  return arrange({
    places: grid.places,
    under: [...drawColumns(grid), ...drawGates(grid)],
    ticks: stages.map(({ stage, short }, column): Tick => {
      const span = grid.columns[column] ?? { from: 0, size: 0 };
      const note = sayColumn(grid.cells[PROJECTS]?.[column] ?? []);
      return { key: stage, x: span.from, width: span.size, text: short, note, row: 0 };
    }),
    bounds: grid.bounds,
  });
}

/** “5 · 2 ready”: how many stand before the gate, and how many meet all that it asks for. */
function sayColumn(list: readonly Staged[]): string {
  const open = list.filter((item) => !isClosed(item));
  const ready = open.filter((item) => {
    if (item.kind !== "project") return false;
    const criteria = criteriaOf(item.gate, item.stage);
    return criteria.steps.length > 0 && criteria.open === 0;
  });
  return ready.length === 0 ? `${list.length}` : `${list.length} · ${ready.length} ready`;
}

function drawColumns(grid: GateGrid): Mark[] {
  const { columns, rows } = grid;
  const cells = stages.flatMap(({ stage }, column) =>
    [PROGRAMS, PROJECTS].map((row): Mark => {
      const [across, down] = [columns[column], rows[row]];
      const rect: Rect = {
        x: across?.from ?? 0,
        y: down?.from ?? 0,
        width: across?.size ?? 0,
        height: down?.size ?? 0,
      };
      return { draw: "rect", key: `${stage} ${row}`, rect, tone: "faint", fill: 0.35, round: 8 };
    }),
  );
  return [...cells, ...[PROGRAMS, PROJECTS].map((row) => drawTitle(grid, row))];
}

function drawTitle({ rows, cells }: GateGrid, row: number): Mark {
  const count = (cells[row] ?? []).reduce((sum, list) => sum + list.length, 0);
  const word = row === PROGRAMS ? "Program" : "Projects";
  return {
    draw: "text",
    key: `row ${row}`,
    at: [2, (rows[row]?.from ?? 0) - ROW_TITLE / 2],
    text: count === 0 ? `${word}: none yet` : `${word} · ${count}`,
    tone: "plain",
    size: 13,
    bold: true,
  };
}

/** A gate is a line with a post on top and its name along it. */
function drawGates({ columns, bounds }: GateGrid): Mark[] {
  return stages.slice(0, -1).flatMap(({ gate }, column): Mark[] => {
    const span = columns[column];
    if (!span) return [];
    const x = span.from + span.size + 9;
    return [
      {
        draw: "line",
        key: `${gate} line`,
        points: [
          [x, 14],
          [x, bounds.height],
        ],
        tone: "quiet",
        width: 1.5,
      },
      {
        draw: "area",
        key: `${gate} post`,
        points: [
          [x, 2],
          [x + 6, 9],
          [x, 16],
          [x - 6, 9],
        ],
        tone: "kind-milestone",
        fill: 0.9,
        title: gate,
      },
      {
        draw: "text",
        key: `${gate} name`,
        at: [x + GATE_GAP - 15, ROW_TITLE + 6],
        text: gate,
        tone: "plain",
        size: 12,
        align: "end",
        upright: true,
      },
    ];
  });
}
