import type { Lens } from "./lens.ts";

/**
 * Whether cards stand in this lens where people put them, as on the map: a place there is the record's own and
 * means nothing else. In every other lens the lens places them, and a place has a meaning.
 */
export function placesFreely(lens: Pick<Lens, "placeOne">): boolean {
  return lens.placeOne !== undefined;
}
