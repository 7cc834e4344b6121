import type { LoadCell } from "@throughline/engine";
import type { Mark, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { isOver, sayCell, showLoad, showPeople } from "./people.ts";
import { proposalOf } from "./proposal-store.ts";
import { type Axis, columnAt } from "./read-axis.ts";
import type { Row } from "./read-rows.ts";

const GAP = 3;
const LETTERS = 11;

/** The heat map of one team: a cell for each shown period with load, in colour, number and sign. */
export function drawCells(input: LensInput, axis: Axis, row: Row): readonly Mark[] {
  const marks: Mark[] = [trackOf(axis, row)];
  const unlimited = row.figures?.unlimited ?? false;
  const leveled = readLeveled(input, axis, row.team.id);
  for (let period = axis.first; period <= axis.last; period++) {
    const cell = row.cells.get(period);
    const after = leveled && { load: 0, capacity: 0, ...leveled.get(period) };
    if (cell && cell.load > 0) marks.push(...drawCell(input, axis, row, period, cell, unlimited));
    const before = cell?.load ?? 0;
    if (!after || Math.abs(after.load - before) < 0.05) continue;
    marks.push(...drawGhostCell(axis, row, period, after, before > 0));
  }
  return marks;
}

function trackOf(axis: Axis, { team, y, head }: Row): Mark {
  const x = columnAt(axis, axis.first);
  const width = columnAt(axis, axis.last + 1) - x;
  const rect = { x, y, width, height: head };
  return { draw: "rect", key: `track ${team.id}`, rect, tone: "faint", fill: 0.35, round: 4 };
}

function drawCell(
  { items }: LensInput,
  axis: Axis,
  row: Row,
  period: number,
  cell: LoadCell,
  unlimited: boolean,
): readonly Mark[] {
  const rect = cellRect(axis, row, period);
  const over = !unlimited && isOver(cell);
  const title = sayCell(axis.scale.say(period), cell, unlimited, items);
  const key = `${row.team.id} ${period}`;
  const middle = rect.x + rect.width / 2;
  const center = row.y + row.head / 2;
  const ghosted = over ? center - 9 : center;
  const marks: Mark[] = [
    { draw: "rect", key: `cell ${key}`, rect, round: 4, title, ...colorOf(cell, unlimited) },
    {
      draw: "text",
      key: `load ${key}`,
      at: [middle, ghosted],
      text: showLoad(cell.load, unlimited ? null : cell.capacity),
      tone: over ? "bad" : "plain",
      bold: over,
      size: LETTERS,
      align: "middle",
      most: rect.width - 4,
      title,
    },
  ];
  if (over) {
    marks.push({
      draw: "text",
      key: `over ${key}`,
      at: [middle, center + 9],
      text: `▲ +${showPeople(cell.load - cell.capacity)}`,
      tone: "bad",
      bold: true,
      size: LETTERS,
      align: "middle",
      most: rect.width - 4,
      title,
    });
  }
  return marks;
}

/** Fuller is stronger; red begins only where there is more than fits. */
function colorOf(cell: LoadCell, unlimited: boolean): { readonly tone: Tone; readonly fill: number } {
  if (unlimited) return { tone: "quiet", fill: 0.14 };
  if (isOver(cell)) {
    const beyond = cell.capacity > 0 ? Math.min(1, cell.load / cell.capacity - 1) : 1;
    return { tone: "bad", fill: 0.16 + 0.24 * beyond };
  }
  const ratio = cell.load / cell.capacity;
  return { tone: "good", fill: ratio <= 0.8 ? 0.1 + 0.12 * ratio : 0.34 };
}

function cellRect(axis: Axis, row: Row, period: number) {
  const x = columnAt(axis, period) + GAP / 2;
  return { x, y: row.y, width: axis.scale.width - GAP, height: row.head };
}

function readLeveled(
  input: LensInput,
  axis: Axis,
  team: string,
): ReadonlyMap<number, Pick<LoadCell, "load" | "capacity">> | null {
  const figures = proposalOf(input)?.teams.get(team);
  return figures
    ? new Map(axis.scale.cells(figures).map((cell) => [axis.scale.read(cell.period), cell]))
    : null;
}

/** What leveling would leave here, at the foot of the cell. */
function drawGhostCell(
  axis: Axis,
  row: Row,
  period: number,
  after: Pick<LoadCell, "load" | "capacity">,
  filled: boolean,
): readonly Mark[] {
  const rect = cellRect(axis, row, period);
  const height = filled ? 17 : rect.height - 2;
  const foot = { x: rect.x + 1, y: rect.y + rect.height - height - 1, width: rect.width - 2, height };
  const key = `${row.team.id} ${period}`;
  const title = `${axis.scale.say(period)} after leveling: ${showPeople(after.load)} asked`;
  return [
    {
      draw: "rect",
      key: `ghost ${key}`,
      rect: foot,
      tone: "accent",
      outline: "dashed",
      fill: 0.1,
      round: 4,
      title,
    },
    {
      draw: "text",
      key: `leveled ${key}`,
      at: [foot.x + foot.width / 2, foot.y + foot.height / 2],
      text: `→ ${showPeople(after.load)}`,
      tone: "accent",
      bold: true,
      size: LETTERS,
      align: "middle",
      most: foot.width - 4,
      title,
    },
  ];
}
