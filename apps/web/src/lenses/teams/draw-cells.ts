import type { LoadCell } from "@throughline/engine";
import type { Mark, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { isOver, sayCell, showLoadShort, showPeople } from "./people.ts";
import { proposalOf } from "./proposal-store.ts";
import { type Axis, columnAt } from "./read-axis.ts";
import type { Row } from "./read-rows.ts";

const GAP = 3;
const LETTERS = 12;
/** Height of what leveling says at the foot of a cell. */
const GHOST = 18;

/** The heat map of one team: a cell for each shown period with load, in colour, number and sign. */
export function drawCells(input: LensInput, axis: Axis, row: Row): readonly Mark[] {
  const marks: Mark[] = [trackOf(axis, row)];
  const leveled = readLeveled(input, axis, row.team.id);
  for (let period = axis.first; period <= axis.last; period++) {
    const cell = row.cells.get(period);
    const after = leveled && { load: 0, capacity: 0, ...leveled.get(period) };
    const before = cell?.load ?? 0;
    const moves = after !== null && Math.abs(after.load - before) >= 0.05;
    if (cell && before > 0) marks.push(...drawCell(input, axis, row, period, cell, moves));
    if (after && moves) marks.push(...drawGhostCell(axis, row, period, after, before > 0));
  }
  return marks;
}

function trackOf(axis: Axis, { team, y, head }: Row): Mark {
  const x = columnAt(axis, axis.first);
  const width = columnAt(axis, axis.last + 1) - x;
  const rect = { x, y, width, height: head };
  return { draw: "rect", key: `track ${team.id}`, rect, tone: "faint", fill: 0.35, round: 4 };
}

/** `moves`: leveling writes at the foot of the cell, so that only the load itself has room above it. */
function drawCell(
  { items }: LensInput,
  axis: Axis,
  row: Row,
  period: number,
  cell: LoadCell,
  moves: boolean,
): readonly Mark[] {
  const rect = cellRect(axis, row, period);
  const unlimited = row.figures?.unlimited ?? false;
  const over = !unlimited && isOver(cell);
  const title = sayCell(axis.scale.say(period), cell, unlimited, items);
  const key = `${row.team.id} ${period}`;
  const center = row.y + row.head / 2;
  const text = (name: string, y: number, words: string): Mark => ({
    draw: "text",
    key: `${name} ${key}`,
    at: [rect.x + rect.width / 2, y],
    text: words,
    tone: "strong",
    bold: over,
    size: LETTERS,
    align: "middle",
    most: rect.width,
    title,
  });
  const load = showLoadShort(cell.load, unlimited ? null : cell.capacity);
  const box: Mark = { draw: "rect", key: `cell ${key}`, rect, round: 4, title, ...colorOf(cell, unlimited) };
  if (axis.scale.isNarrow) return over && !moves ? [box, text("over", center, "▲")] : [box];
  if (moves || !over) return [box, text("load", moves ? center - GHOST / 2 : center, load)];
  const beyond = `▲ +${showPeople(cell.load - cell.capacity)}`;
  return [box, text("load", center - 8, load), text("over", center + 8, beyond)];
}

/** Fuller is stronger; red begins only where there is more than fits. */
function colorOf(
  cell: LoadCell,
  unlimited: boolean,
): { readonly tone: Tone; readonly fill: number; readonly outline?: "solid" } {
  if (unlimited) return { tone: "quiet", fill: 0.14 };
  if (isOver(cell)) {
    const beyond = cell.capacity > 0 ? Math.min(1, cell.load / cell.capacity - 1) : 1;
    return { tone: "bad", fill: 0.16 + 0.24 * beyond, outline: "solid" };
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
  const height = filled ? GHOST : rect.height - 2;
  const foot = { x: rect.x + 1, y: rect.y + rect.height - height - 1, width: rect.width - 2, height };
  const key = `${row.team.id} ${period}`;
  const title = `${axis.scale.say(period)} after leveling: ${showPeople(after.load)} asked`;
  const box: Mark = {
    draw: "rect",
    key: `ghost ${key}`,
    rect: foot,
    tone: "accent",
    outline: "dashed",
    fill: 0.1,
    round: 4,
    title,
  };
  if (axis.scale.isNarrow) return [box];
  return [
    box,
    {
      draw: "text",
      key: `leveled ${key}`,
      at: [foot.x + foot.width / 2, foot.y + foot.height / 2],
      text: `→ ${showPeople(after.load)}`,
      tone: "strong",
      bold: true,
      size: LETTERS,
      align: "middle",
      most: foot.width - 4,
      title,
    },
  ];
}
