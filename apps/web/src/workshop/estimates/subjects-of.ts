import { type Activity, type Field, type Item, itemFields } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";

/** What is asked about each object of an estimation. */
export interface Asked extends Pick<Activity, "kind" | "field"> {
  readonly items: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * The objects of an estimation, in the order in which everyone meets them: the ones that were chosen, or all of the
 * kinds that were, by name, without work that is done or cancelled. Those without the field are left out.
 */
export function subjectsOf(items: ReadonlyMap<string, Item>, asked: Asked): readonly Item[] {
  if (asked.items.length > 0) {
    const chosen = [...new Set(asked.items)].map((id) => items.get(id));
    return chosen.filter((item) => item !== undefined && askedField(item, asked) !== null) as Item[];
  }
  return [...items.values()]
    .filter((item) => asked.kinds.length === 0 || asked.kinds.includes(item.kind))
    .filter((item) => askedField(item, asked) !== null && !isOver(item))
    .sort((one, other) => compare(itemName(one), itemName(other)) || compare(one.id, other.id));
}

/** The field that is estimated of an item, or null where it has none; of durations the most likely one. */
export function askedField(
  item: Item,
  { kind, field }: Pick<Asked, "kind" | "field">,
): Field<unknown> | null {
  const name = kind === "durations" ? "duration" : field;
  const table: Readonly<Record<string, Field<unknown>>> = itemFields(item.kind);
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found && ["score", "share", "number", "money", "days"].includes(found.control) ? found : null;
}

function isOver(item: Item): boolean {
  return "status" in item && (item.status === "done" || item.status === "cancelled");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
