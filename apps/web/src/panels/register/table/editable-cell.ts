import type { Item } from "@throughline/model";
import type { Column } from "./columns.ts";

/**
 * How a cell is edited: typed in place, ticked, in the inspector because it holds many entries, or not at all
 * because this kind of card has no such field.
 */
export function cellEditing(column: Column, item: Item): "inline" | "tick" | "inspector" | "none" {
  if (column.about === "id" || column.about === "figure") return "none";
  if (column.about === "kind") return item.kind === "section" || item.kind === "stroke" ? "none" : "inline";
  if (column.about === "section") return "inline";
  const field = column.field(item.kind);
  if (!field || field.control === "hidden") return "none";
  if (field.control === "check") return "tick";
  return field.shape === "entries" || column.key === "approximate" ? "inspector" : "inline";
}
