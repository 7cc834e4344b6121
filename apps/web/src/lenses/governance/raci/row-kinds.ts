import { type Item, type ItemKind, itemKinds } from "@throughline/model";

/** What somebody has to answer for. */
export type RowItem = Extract<
  Item,
  { readonly kind: "goal" | "benefit" | "change" | "project" | "deliverable" }
>;

export const rowKinds: readonly RowItem["kind"][] = ["goal", "benefit", "change", "project", "deliverable"];

/** True for the kinds of card that are rows of the matrix. */
export function isRow(item: Item | undefined): item is RowItem {
  return item !== undefined && isRowKind(item.kind);
}

/** True for the kinds that are rows of the matrix. */
export function isRowKind(kind: ItemKind | string): kind is RowItem["kind"] {
  return rowKinds.some((one) => one === kind);
}

/** The name of a group of rows. */
export function rowsLabel(kind: RowItem["kind"]): string {
  return itemKinds[kind].plural;
}
