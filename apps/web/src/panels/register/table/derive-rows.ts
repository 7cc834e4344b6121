import { compareOrder } from "@throughline/board";
import { type Item, itemKindNames } from "@throughline/model";
import { matchesWords } from "../../search/search-board.ts";
import { type Column, columnsFor, valueAt } from "./columns.ts";
import { filterShows, type KindFilter } from "./kind-filter.ts";

/** Which cards the table shows, and in which order. Empty texts filter nothing. */
export interface RowView {
  readonly kind: KindFilter;
  readonly query: string;
  readonly owner: string;
  readonly status: string;
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
}

/**
 * The ids of the cards a view shows. Without a sort they stand by kind, the plan before the drawing, and within
 * a kind as drawn, so that a new card is the last of its kind; with one, cards without a value come last whichever way it goes, and equal ones keep that order.
 * `figureOf` gives what is computed about a card, for columns that show that.
 */
export function deriveRows(
  items: Iterable<Item>,
  view: RowView,
  columns: readonly Column[],
  figureOf: (id: string, column: string) => number | null = () => null,
): readonly string[] {
  const shown: Item[] = [];
  for (const item of items) {
    if (!filterShows(view.kind, item.kind)) continue;
    if (view.owner !== "" && valueAt(item, "owner") !== view.owner) continue;
    if (view.status !== "" && statusLabel(item) !== view.status) continue;
    if (!matchesWords(item, view.query)) continue;
    shown.push(item);
  }
  shown.sort(compareOrder);
  if (view.kind === "all" || view.kind === "raid")
    shown.sort((left, right) => kindPlace(left) - kindPlace(right));
  const column = view.sort && columns.find((one) => one.key === view.sort?.key);
  if (view.sort && column) {
    const way = view.sort.descending ? -1 : 1;
    const keyed = shown.map((item) => ({ item, value: sortValue(column, item, figureOf) }));
    keyed.sort((left, right) => compareValues(left.value, right.value, way));
    return keyed.map(({ item }) => item.id);
  }
  return shown.map((item) => item.id);
}

/** The people and states that occur among the cards of a kind, for the filters to offer. */
export function filterChoices(
  items: Iterable<Item>,
  kind: KindFilter,
): { readonly owners: readonly string[]; readonly statuses: readonly string[] } {
  const owners = new Set<string>();
  const statuses = new Set<string>();
  for (const item of items) {
    if (kind !== "all" && !filterShows(kind, item.kind)) continue;
    const owner = valueAt(item, "owner");
    if (typeof owner === "string" && owner !== "") owners.add(owner);
    const status = statusLabel(item);
    if (status) statuses.add(status);
  }
  return { owners: [...owners].sort(collator.compare), statuses: [...statuses].sort(collator.compare) };
}

/** How many cards each kind filter shows. */
export function countRows(items: Iterable<Item>): ReadonlyMap<KindFilter, number> {
  const counts = new Map<KindFilter, number>([["all", 0]]);
  for (const item of items) {
    const filters: readonly KindFilter[] = ["all", "raid", item.kind];
    for (const filter of filters) {
      if (filterShows(filter, item.kind)) counts.set(filter, (counts.get(filter) ?? 0) + 1);
    }
  }
  return counts;
}

const statusLabels = new WeakMap<Item, string>();

function statusLabel(item: Item): string | undefined {
  const known = statusLabels.get(item);
  if (known !== undefined) return known;
  const value = valueAt(item, "status");
  if (typeof value !== "string") return undefined;
  const label = labelOf(item, value);
  statusLabels.set(item, label);
  return label;
}

function labelOf(item: Item, value: string): string {
  const column = columnsFor("all").find((one) => one.key === "status");
  return column?.field(item.kind)?.options?.find((option) => option.value === value)?.label ?? value;
}

function kindPlace(item: Item): number {
  return itemKindNames.indexOf(item.kind);
}

function sortValue(
  column: Column,
  item: Item,
  figureOf: (id: string, column: string) => number | null,
): string | number | null {
  if (column.about === "figure") return figureOf(item.id, column.key);
  if (column.about === "kind") return kindPlace(item);
  if (column.about === "id") return item.id;
  if (column.about === "section") return item.section;
  const field = column.field(item.kind);
  if (!field) return null;
  const value = valueAt(item, column.key);
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 0 : 1;
  if (typeof value === "string") {
    if (!field.options) return value;
    return field.options.findIndex((option) => option.value === value);
  }
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(", ");
  const count = Object.keys(value).length;
  return count === 0 ? null : count;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function compareValues(left: string | number | null, right: string | number | null, way: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (typeof left === "number" && typeof right === "number") return (left - right) * way;
  return collator.compare(String(left), String(right)) * way;
}
