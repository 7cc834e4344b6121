import type { Field } from "@throughline/model";

/** True when a field says something: it has a value, and not merely its default. */
export function isFilled(field: Field<unknown>, value: unknown): boolean {
  if (value === null || value === undefined || value === field.initial) return false;
  if (typeof value === "object") return Object.keys(value).length > 0;
  return true;
}
