import type { Pair } from "@throughline/model";
import type { Direction, LensInput } from "../lens.ts";
import { findHeld } from "./held.ts";
import { readAxis } from "./read-axis.ts";
import { type Row, readRows } from "./read-rows.ts";
import { readTray } from "./read-tray.ts";

const STAY: Pair = [0, 0];
/** A quarter of months, about a month of weeks. */
const BIG = { month: 3, week: 4 };

/** How far a key press carries a card: a team past the next one, a project of the tray into the last team. */
export function stepCard(input: LensInput, id: string, direction: Direction): Pair {
  if (direction === "left" || direction === "right") return STAY;
  const rows = readRows(input);
  const at = rows.findIndex(({ team }) => team.id === id);
  const rect = readTray(input)?.places.get(id);
  if (rect) {
    const last = rows.at(-1);
    return direction === "up" && last ? [0, last.y + last.head / 2 - (rect.y + rect.height / 2)] : STAY;
  }
  const own = rows[at];
  const other = rows[direction === "up" ? at - 1 : at + 1];
  if (!own || !other) return STAY;
  // Just past the middle of the other row, where the two change places.
  const past = other.y + other.height / 2 + (direction === "up" ? -4 : 4);
  return [0, past - (own.y + own.head / 2)];
}

/** How far a key press carries people: to the next period, or to the team above or below. */
export function stepToken(input: LensInput, token: string, direction: Direction, big: boolean): Pair {
  const axis = readAxis(input);
  const held = findHeld(input, token);
  if (!axis || !held) return STAY;
  if (direction === "left" || direction === "right") {
    const columns = big ? BIG[axis.scale.name] : 1;
    return [(direction === "left" ? -1 : 1) * columns * axis.scale.width, 0];
  }
  const { rect } = held.allocation;
  const target = neighborOf(readRows(input), held.row, direction === "up" ? -1 : 1);
  return target ? [0, target.y + target.head / 2 - (rect.y + rect.height / 2)] : STAY;
}

function neighborOf(rows: readonly Row[], row: Row, by: number): Row | undefined {
  return rows[rows.indexOf(row) + by];
}
