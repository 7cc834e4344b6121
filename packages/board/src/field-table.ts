import type { Field } from "@throughline/model";

/** The fields of one kind by key. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** The field of a table, or undefined; inherited names are no fields. */
export function fieldAt(table: FieldTable, key: string): Field<unknown> | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** True for a field that is typed or slid, so that its quick changes are one step. */
export function isTyped(field: Field<unknown>): boolean {
  return ["line", "number", "money", "days", "share", "score"].includes(field.control);
}
