import type { Rect } from "../../workspace/camera.ts";
import { CHIP, CHIP_GAP } from "./chip-size.ts";

const WIDE = CHIP.width + CHIP_GAP;
const STEP_X = WIDE / 2;
/** More cells than any plane is high. */
const COLUMN = 1_000_003;
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
  const taken: Taken = new Map();
  const offsets = spiral(plane);
  // What was taken stays taken, so chips of one point go on where the one before found room.
  const tried = new Map<string, number>();
  const sorted = [...points].sort(([a, p], [b, q]) => p[0] - q[0] || p[1] - q[1] || (a < b ? -1 : 1));
  let spare = plane.height + CHIP_GAP;
  for (const [id, point] of sorted) {
    const key = `${point[0]} ${point[1]}`;
    let at = tried.get(key) ?? 0;
    let corner: Point | undefined;
    for (; at < offsets.length; at++) {
      const wanted = cornerAt(point, offsets[at] as Point, plane);
      if (!isFree(taken, wanted)) continue;
      corner = wanted;
      break;
    }
    tried.set(key, at);
    if (!corner) {
      corner = [0, spare];
      spare += STEP_Y;
    }
    places.set(id, { x: corner[0], y: corner[1], ...CHIP });
    take(taken, corner);
  }
  return places;
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

function cornerAt([x, y]: Point, [dx, dy]: Point, plane: Rect): Point {
  return [
    hold(x - CHIP.width / 2 + dx, plane.width - CHIP.width),
    hold(y - CHIP.height / 2 + dy, plane.height - CHIP.height),
  ];
}

function hold(at: number, most: number): number {
  return Math.round(Math.max(0, Math.min(most, at)));
}

/** The corners of chips by the cell of a coarse grid they lie in; a cell is as large as a chip with its gap. */
type Taken = Map<number, Point[]>;

function cellOf(x: number, y: number): number {
  return Math.floor(x / WIDE) * COLUMN + Math.floor(y / STEP_Y);
}

function take(taken: Taken, corner: Point): void {
  const cell = cellOf(corner[0], corner[1]);
  const corners = taken.get(cell);
  if (corners) corners.push(corner);
  else taken.set(cell, [corner]);
}

/** Whether no chip stands so near that the two would touch: only the cells around can hold one. */
function isFree(taken: Taken, [x, y]: Point): boolean {
  for (let across = -1; across <= 1; across++) {
    for (let down = -1; down <= 1; down++) {
      const corners = taken.get(cellOf(x + across * WIDE, y + down * STEP_Y));
      if (corners === undefined) continue;
      for (const other of corners) {
        if (Math.abs(x - other[0]) < WIDE && Math.abs(y - other[1]) < STEP_Y) return false;
      }
    }
  }
  return true;
}
