import type { Rect } from "../../workspace/camera.ts";
import { CHIP, CHIP_GAP } from "./chip-size.ts";

const STEP_X = (CHIP.width + CHIP_GAP) / 2;
const STEP_Y = CHIP.height + CHIP_GAP;
/** A step to the side counts as much as several up or down: a chip keeps to its column as long as it can. */
const SIDEWAYS = 1.5;

type Point = readonly [x: number, y: number];

/**
 * Chips over their points, none over another: each takes the free place nearest to its own, first up and down, then
 * to the sides, inside the plane. Points are taken from the left, then from the top, then by id.
 */
export function packChips(points: ReadonlyMap<string, Point>, plane: Rect): ReadonlyMap<string, Rect> {
  const places = new Map<string, Rect>();
  const taken = new Map<number, Rect[]>();
  const offsets = spiral(plane);
  const sorted = [...points].sort(([a, p], [b, q]) => p[0] - q[0] || p[1] - q[1] || (a < b ? -1 : 1));
  let spare = plane.height + CHIP_GAP;
  for (const [id, point] of sorted) {
    let rect = nearestFree(taken, point, offsets, plane);
    if (!rect) {
      rect = { x: 0, y: spare, ...CHIP };
      spare += STEP_Y;
    }
    places.set(id, rect);
    for (const cell of cellsOf(rect)) taken.set(cell, [...(taken.get(cell) ?? []), rect]);
  }
  return places;
}

function nearestFree(
  taken: ReadonlyMap<number, readonly Rect[]>,
  point: Point,
  offsets: readonly Point[],
  plane: Rect,
): Rect | undefined {
  for (const offset of offsets) {
    const rect = chipAt(point, offset, plane);
    if (isFree(taken, rect)) return rect;
  }
  return undefined;
}

let known: { readonly key: string; readonly offsets: readonly Point[] } | undefined;

/** All displacements within the plane, the nearest first; the last answer is kept, for planes seldom change size. */
function spiral(plane: Rect): readonly Point[] {
  const [across, down] = [Math.ceil(plane.width / STEP_X), Math.ceil(plane.height / STEP_Y)];
  const key = `${across} ${down}`;
  if (known?.key === key) return known.offsets;
  const offsets: Point[] = [];
  for (let column = -across; column <= across; column++) {
    for (let row = -down; row <= down; row++) offsets.push([column * STEP_X, row * STEP_Y]);
  }
  const far = ([x, y]: Point) => Math.abs(x) * SIDEWAYS + Math.abs(y);
  offsets.sort((a, b) => far(a) - far(b) || a[0] - b[0] || a[1] - b[1]);
  known = { key, offsets };
  return offsets;
}

function chipAt([x, y]: Point, [dx, dy]: Point, plane: Rect): Rect {
  const hold = (at: number, most: number) => Math.round(Math.max(0, Math.min(most, at)));
  return {
    x: hold(x - CHIP.width / 2 + dx, plane.width - CHIP.width),
    y: hold(y - CHIP.height / 2 + dy, plane.height - CHIP.height),
    ...CHIP,
  };
}

function isFree(taken: ReadonlyMap<number, readonly Rect[]>, rect: Rect): boolean {
  return cellsOf(rect).every((cell) => (taken.get(cell) ?? []).every((other) => !touches(rect, other)));
}

function touches(one: Rect, other: Rect): boolean {
  return (
    Math.abs(one.x - other.x) < CHIP.width + CHIP_GAP && Math.abs(one.y - other.y) < CHIP.height + CHIP_GAP
  );
}

/** The cells of a coarse grid that a chip and the gap around it reach into. */
function cellsOf({ x, y }: Rect): readonly number[] {
  const [left, right] = [cell(x - CHIP_GAP, CHIP.width), cell(x + CHIP.width + CHIP_GAP, CHIP.width)];
  const [top, bottom] = [cell(y - CHIP_GAP, CHIP.height), cell(y + CHIP.height + CHIP_GAP, CHIP.height)];
  const cells: number[] = [];
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) cells.push(column * 100_003 + row);
  }
  return cells;
}

function cell(at: number, size: number): number {
  return Math.floor(at / size);
}
