import type { LoadCell } from "@throughline/engine";
import type { Item } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";

/** People below which load and capacity count as equal. */
const TINY = 1e-6;

/** “6.5” full-time people, “120” without decimals. */
export function showPeople(people: number): string {
  const rounded = people >= 100 ? Math.round(people) : Math.round(people * 10) / 10;
  return people > 0 && rounded === 0 ? "<0.1" : String(rounded);
}

/** “2 people”, “1 person”. */
export function sayPeople(people: number): string {
  const shown = showPeople(people);
  return `${shown} ${shown === "1" ? "person" : "people"}`;
}

/** “6.5 / 5”, or “195/180” where room is short. */
export function showLoadShort(load: number, capacity: number | null): string {
  const text = showLoad(load, capacity);
  return text.length > 7 ? text.replaceAll(" ", "") : text;
}

/** “6.5 / 5”; the load alone where nobody typed a capacity. */
export function showLoad(load: number, capacity: number | null): string {
  return capacity === null ? showPeople(load) : `${showPeople(load)} / ${showPeople(capacity)}`;
}

/** True where more people are asked for than are there. */
export function isOver({ load, capacity }: Pick<LoadCell, "load" | "capacity">): boolean {
  return load > capacity + TINY;
}

/** “Portal 3, Data hub 2, Rules 1.5”: what a period's load comes from, the largest first. */
function sayParts(cell: LoadCell, items: ReadonlyMap<string, Item>): string {
  return [...cell.parts]
    .sort((a, b) => b.units - a.units || (a.link < b.link ? -1 : 1))
    .map(({ item, units }) => `${itemName(items.get(item))} ${showPeople(units)}`)
    .join(", ");
}

/** “March 2014: 6.5 asked, 5 there: Portal 3, Data hub 2, Rules 1.5”. */
export function sayCell(
  period: string,
  cell: LoadCell,
  unlimited: boolean,
  items: ReadonlyMap<string, Item>,
): string {
  const there = unlimited ? "no capacity typed" : `${showPeople(cell.capacity)} there`;
  const parts = cell.parts.length === 0 ? "" : `: ${sayParts(cell, items)}`;
  return `${period}: ${showPeople(cell.load)} asked, ${there}${parts}`;
}
