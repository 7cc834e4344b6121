import type { Field } from "./field.ts";
import { itemFields, itemKindNames } from "./item.ts";
import { linkFields, linkKindNames } from "./link.ts";

/** Keys of an item that the document keeps as text several people may write in, whatever the item's kind. */
export const itemTextKeys: ReadonlySet<string> = textKeys(itemKindNames.map(itemFields));

/** The same for links. */
export const linkTextKeys: ReadonlySet<string> = textKeys(linkKindNames.map(linkFields));

function textKeys(tables: readonly Readonly<Record<string, Field<unknown>>>[]): ReadonlySet<string> {
  const keys = tables.flatMap((table) => Object.keys(table).filter((key) => table[key]?.shape === "text"));
  return new Set(keys);
}
