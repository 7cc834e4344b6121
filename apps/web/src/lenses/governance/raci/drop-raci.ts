import type { ItemKind, Pair } from "@throughline/model";
import { itemName } from "../../../panels/item-name.ts";
import type { Rect } from "../../../workspace/camera.ts";
import { type Drop, NO_DROP } from "../../drop.ts";
import type { Creation, Direction, LensInput } from "../../lens.ts";
import { middleOf, STAY } from "../cell-grid.ts";
import { roleWords } from "./place-raci.ts";
import { cellOfLetter, groupAt, PERSON_WIDTH, ROW_STEP, raciGeometry } from "./raci-geometry.ts";
import { isRowKind } from "./row-kinds.ts";

const ROWS_STAY =
  "Rows stand as on the map, so this changes nothing. Drag a letter to another person or row instead.";
const OUTSIDE = "Let the letter go in the column of a person. Nothing was changed.";

/** Rows have no order of their own: only letters are moved here. */
export function dropRow(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const { places } = raciGeometry(input);
  const isMoved = [...held].some(([id, { x, y }]) => {
    const place = places.get(id);
    return place && (Math.abs(place.y - y) > ROW_STEP / 2 || Math.abs(place.x - x) > PERSON_WIDTH);
  });
  return isMoved ? { ok: false, reason: ROWS_STAY } : NO_DROP;
}

/** Letting go of a letter gives this part to the person of the column, in what the row is about. */
export function dropLetter(input: LensInput, token: string, rect: Rect): Drop {
  const geometry = raciGeometry(input);
  const letter = geometry.letters.get(token);
  if (!letter) return NO_DROP;
  const cell = cellOfLetter(geometry, middleOf(rect));
  const person = geometry.people[cell?.column ?? -1]?.item;
  const row = geometry.rows[cell?.row ?? -1];
  if (!person || !row) return { ok: false, reason: OUTSIDE };
  const { link } = letter;
  const from = geometry.rows[letter.row]?.item.id;
  if (person.id === link.person && row.item.id === from) return NO_DROP;
  const there = row.roles.find((one) => one.person === person.id && one.id !== token);
  if (there) {
    const what = `${itemName(person)} already is ${roleWords[there.role].toLowerCase()} for ${itemName(row.item)}.`;
    return { ok: false, reason: `${what} Change that letter under “Roles” instead.` };
  }
  return {
    ok: true,
    name: "Give role to another",
    writes: [{ do: "retarget", id: token, ends: { from: person.id, to: row.item.id } }],
    hint: `${roleWords[link.role]}: ${itemName(person)}${row.item.id === from ? "" : ` for ${itemName(row.item)}`}`,
  };
}

/** One key press is one person to the side, or one row up or down. */
export function stepLetter(input: LensInput, token: string, direction: Direction): Pair {
  const geometry = raciGeometry(input);
  const letter = geometry.letters.get(token);
  if (!letter) return STAY;
  const by = direction === "right" || direction === "down" ? 1 : -1;
  if (direction === "left" || direction === "right") return [by * PERSON_WIDTH, 0];
  const [now, next] = [geometry.tops[letter.row], geometry.tops[letter.row + by]];
  return now === undefined || next === undefined ? STAY : [0, next - now];
}

/** A new card of the kind whose rows are there. */
export function createRow(input: LensInput, kind: ItemKind | null, [, y]: Pair): Creation | null {
  const wanted = input.look.rows ?? "project";
  const here = groupAt(raciGeometry(input), y)?.kind ?? "project";
  const made = kind ?? (isRowKind(wanted) ? wanted : here);
  return isRowKind(made) ? { kind: made, values: {} } : null;
}
