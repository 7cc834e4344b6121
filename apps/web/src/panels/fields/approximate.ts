import type { Field } from "@throughline/model";

/** True for fields whose figure may be marked as approximate. */
export function mayBeApproximate(field: Field<unknown>): boolean {
  return ["number", "money", "days", "share", "score", "date", "series"].includes(field.control);
}

/** The names of approximate fields with one put in or taken out. */
export function toggleApproximate(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}
