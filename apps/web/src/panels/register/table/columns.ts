import {
  type Field,
  type Item,
  type ItemKind,
  itemFields,
  itemKindNames,
  itemKinds,
} from "@throughline/model";
import { fieldText } from "../../fields/field-text.ts";
import { fieldOrder } from "../../inspector/field-groups.ts";
import { figureColumns } from "./figure-columns.ts";
import { type KindFilter, kindsOf } from "./kind-filter.ts";

/** One column of the table. `kind`, `section` and `id` are facts of the card, a `figure` is computed: no fields of it. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly numeric: boolean;
  /** What the figures below count, when all of them count the same. */
  readonly unit: "money" | "days" | null;
  readonly about: "field" | "kind" | "section" | "id" | "figure";
  /** The field that a card of this kind has here, if any. */
  field(kind: ItemKind): Field<unknown> | undefined;
}

const WIDTHS: Readonly<Partial<Record<Field<unknown>["control"], number>>> = {
  line: 168,
  long: 240,
  number: 104,
  money: 120,
  days: 124,
  share: 88,
  score: 96,
  date: 112,
  choice: 144,
  tags: 152,
  check: 88,
  series: 128,
  checklist: 120,
};

const NUMERIC = new Set(["number", "money", "days", "share", "score"]);

/** What the table of all kinds shows until someone chooses otherwise. */
const COMMON = ["owner", "status", "progress", "start", "duration", "deadline", "budget", "tags"];

/** What the RAID register shows until someone chooses otherwise, beside its computed columns. */
const RAID = [
  "owner",
  "status",
  "validity",
  "probability",
  "impact",
  "residualProbability",
  "residualImpact",
  "response",
  "money",
  "days",
  "due",
];

/** What the table of one kind hides until someone chooses otherwise. */
const QUIET = new Set(["color", "author", "approximate", "locked", "id"]);

const byFilter = new Map<KindFilter, readonly Column[]>();

/** All columns a filter can show, the title first. The same array on each call. */
export function columnsFor(filter: KindFilter): readonly Column[] {
  const known = byFilter.get(filter);
  if (known) return known;
  const keys = filter === "all" ? everyKey() : keysOf(filter);
  const columns = [
    fieldColumn("title", filter),
    ...(filter === "all" || filter === "raid" ? [fact("kind", "Kind", 136)] : []),
    ...figureColumns(filter).map(({ key, label, unit }) => ({
      ...fact("figure", label, unit === null ? 120 : 168),
      key,
      unit,
      numeric: true,
    })),
    ...keys.map((key) => fieldColumn(key, filter)),
    fact("section", "Section", 144),
    fact("id", "Id", 176),
  ];
  byFilter.set(filter, columns);
  return columns;
}

/** The keys of the columns a filter shows at first. */
export function firstColumns(filter: KindFilter): readonly string[] {
  if (filter === "all") return ["title", "kind", ...COMMON, "section"];
  if (filter === "raid") return ["title", "kind", ...figureColumns(filter).map(({ key }) => key), ...RAID];
  return columnsFor(filter)
    .map((column) => column.key)
    .filter((key) => !QUIET.has(key));
}

/** What a cell shows, and what is copied out of it: the exact value as text. */
export function cellText(column: Column, item: Item, sectionName: (id: string) => string): string {
  if (column.about === "kind") return itemKinds[item.kind].label;
  if (column.about === "id") return item.id;
  if (column.about === "section") return item.section === null ? "" : sectionName(item.section);
  const field = column.field(item.kind);
  if (!field) return "";
  const value = valueAt(item, column.key);
  if (field.control === "series") {
    const count = Object.keys(value as object).length;
    return count === 0 ? "" : count === 1 ? "1 figure" : `${count} figures`;
  }
  if (field.control === "check") return value === true ? "Yes" : "";
  const text = fieldText(field, value);
  return field.control === "share" && text !== "" ? `${text} %` : text;
}

/** True for a choice nobody has made yet: the table shows it, but quietly. */
export function isUnchosen(column: Column, item: Item): boolean {
  const field = column.field(item.kind);
  return field?.options !== undefined && valueAt(item, column.key) === field.initial;
}

/** The value of a card's field by its key. */
export function valueAt(item: Item, key: string): unknown {
  return (item as unknown as Readonly<Record<string, unknown>>)[key];
}

function fact(about: Exclude<Column["about"], "field">, label: string, width: number): Column {
  return { key: about, label, width, numeric: false, unit: null, about, field: () => undefined };
}

function fieldColumn(key: string, filter: KindFilter): Column {
  const fields = kindsOf(filter).flatMap((kind) => fieldAt(kind, key) ?? []);
  const [first] = fields;
  if (!first) throw new Error(`No kind has a field "${key}".`);
  return {
    key,
    label: first.label,
    width: key === "title" ? 260 : (WIDTHS[first.control] ?? 144),
    numeric: fields.every((field) => NUMERIC.has(field.control)),
    unit: fields.every((field) => field.control === "money")
      ? "money"
      : fields.every((field) => field.control === "days")
        ? "days"
        : null,
    about: "field",
    field: (kind) => fieldAt(kind, key),
  };
}

function fieldAt(kind: ItemKind, key: string): Field<unknown> | undefined {
  const table = itemFields(kind);
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function keysOf(filter: KindFilter): readonly string[] {
  return [...new Set(kindsOf(filter).flatMap((kind) => fieldOrder(kind)))].filter((key) => key !== "title");
}

function everyKey(): readonly string[] {
  const rest = itemKindNames.flatMap((kind) => fieldOrder(kind));
  return [...new Set([...COMMON, ...rest])].filter((key) => key !== "title");
}
