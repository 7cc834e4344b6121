import type { Rect } from "../../workspace/camera.ts";
import { overlaps } from "./rect.ts";

/** Finds what lies in a part of the board without looking at everything on it. */
export interface SpatialGrid {
  set(id: string, rect: Rect): void;
  delete(id: string): void;
  rect(id: string): Rect | undefined;
  /** The ids whose rectangles touch `area`, each once, in no particular order. */
  query(area: Rect): string[];
  readonly size: number;
}

/** Side of a cell in board units: a few cards. */
const CELL = 640;
/** A rectangle over more cells than this is kept in one list that every query looks through. */
const MOST_CELLS = 48;
const OFFSET = 2 ** 20;

/** A hash of square cells. */
export function createSpatialGrid(): SpatialGrid {
  const rects = new Map<string, Rect>();
  const cells = new Map<number, Set<string>>();
  const large = new Set<string>();

  function* cellsOf(rect: Rect): Generator<number> {
    const right = Math.floor((rect.x + rect.width) / CELL);
    const bottom = Math.floor((rect.y + rect.height) / CELL);
    for (let cx = Math.floor(rect.x / CELL); cx <= right; cx++) {
      for (let cy = Math.floor(rect.y / CELL); cy <= bottom; cy++)
        yield (cx + OFFSET) * 2 ** 21 + cy + OFFSET;
    }
  }
  const isLarge = (rect: Rect) => (rect.width / CELL + 2) * (rect.height / CELL + 2) > MOST_CELLS;

  function remove(id: string): void {
    const rect = rects.get(id);
    if (!rect) return;
    rects.delete(id);
    if (large.delete(id)) return;
    for (const key of cellsOf(rect)) {
      const cell = cells.get(key);
      cell?.delete(id);
      if (cell?.size === 0) cells.delete(key);
    }
  }

  return {
    set(id, rect) {
      remove(id);
      rects.set(id, rect);
      if (isLarge(rect)) {
        large.add(id);
        return;
      }
      for (const key of cellsOf(rect)) {
        const cell = cells.get(key);
        if (cell) cell.add(id);
        else cells.set(key, new Set([id]));
      }
    },
    delete: remove,
    rect: (id) => rects.get(id),
    query(area) {
      const found = new Set<string>();
      const look = (id: string) => {
        const rect = rects.get(id);
        if (rect && overlaps(rect, area)) found.add(id);
      };
      const wide = (area.width / CELL + 1) * (area.height / CELL + 1) > cells.size;
      if (wide) {
        for (const id of rects.keys()) look(id);
        return [...found];
      }
      for (const id of large) look(id);
      for (const key of cellsOf(area)) for (const id of cells.get(key) ?? []) look(id);
      return [...found];
    },
    get size() {
      return rects.size;
    },
  };
}
