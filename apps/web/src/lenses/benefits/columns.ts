import type { ItemKind } from "@throughline/model";

/** The columns from what is done to why it is done, left to right. */
export type ColumnName = "work" | "outputs" | "changes" | "benefits" | "goals";

export interface Column {
  readonly name: ColumnName;
  readonly kinds: readonly ItemKind[];
  /** Its heading, and what one of its cards is called. */
  readonly text: string;
  readonly one: string;
  /** What a double-click in it makes. */
  readonly makes: ItemKind;
  /** Height of its cards in board units. */
  readonly height: number;
  /** Said where the column is empty. */
  readonly empty: string;
}

/** `outputs` only has a place where something is in it; the others always do. */
export const columns: readonly Column[] = [
  {
    name: "work",
    kinds: ["project"],
    text: "Projects",
    one: "project",
    makes: "project",
    height: 64,
    empty: "No projects yet",
  },
  {
    name: "outputs",
    kinds: ["deliverable", "milestone"],
    text: "Deliverables",
    one: "deliverable",
    makes: "deliverable",
    height: 64,
    empty: "",
  },
  {
    name: "changes",
    kinds: ["change"],
    text: "Changes",
    one: "change",
    makes: "change",
    height: 64,
    empty: "No changes yet: what will people do differently?",
  },
  {
    name: "benefits",
    kinds: ["benefit"],
    text: "Benefits",
    one: "benefit",
    makes: "benefit",
    height: 104,
    empty: "No benefits yet: what gets better?",
  },
  {
    name: "goals",
    kinds: ["goal"],
    text: "Goals",
    one: "goal",
    makes: "goal",
    height: 104,
    empty: "No goals yet: what is it for?",
  },
];

/** Board units. */
export const CARD_WIDTH = 216;
export const COLUMN_GAP = 96;
export const ROW_GAP = 12;

const byKind = new Map(columns.flatMap((column, at) => column.kinds.map((kind) => [kind, at] as const)));

/** The number of the column that a kind belongs to; undefined for kinds that this lens does not show. */
export function columnOf(kind: ItemKind): number | undefined {
  return byKind.get(kind);
}

/** A column by its number; the caller hands over one that `columnOf` gave. */
export function columnAt(at: number): Column {
  const column = columns[at];
  if (!column) throw new Error(`There is no column ${at}.`);
  return column;
}
