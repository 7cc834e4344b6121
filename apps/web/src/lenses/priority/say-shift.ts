import type { RankedItem } from "@throughline/engine";
import type { LensInput } from "../lens.ts";
import { titleOf } from "./funding-of.ts";

/**
 * Who comes inside the budget and who falls out when the line moves from one row to another of the same list:
 * “; Portal comes in”. Nothing where nobody does, or there was no line before.
 */
export function sayShift(
  input: LensInput,
  items: readonly RankedItem[],
  before: number | null,
  after: number,
): string {
  if (before === null || before === after) return "";
  const passed = items.slice(Math.min(before, after), Math.max(before, after));
  return `; ${sayWho(input, passed)} ${after > before ? "in" : "out"}`;
}

/** One by its title, several counted. */
export function sayWho(input: LensInput, items: readonly Pick<RankedItem, "id">[]): string {
  const [first] = items;
  const item = first && input.items.get(first.id);
  return items.length === 1 && item ? titleOf(item) : `${items.length} projects`;
}
