import * as v from "valibot";
import type { Control, Field } from "./field.ts";
import { isEntryKey } from "./read-fields.ts";

export type Checked = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const FINE: Checked = Object.freeze({ ok: true });

/** Checks a value that someone wants to store in a field; the reason is a sentence for people. */
export function checkValue(field: Field<unknown>, value: unknown): Checked {
  if (v.is(field.schema, value)) return FINE;
  return { ok: false, reason: `“${field.label}” takes ${expected(field)}. It keeps its value.` };
}

/** Checks one entry of an `entries` field: a figure of a series or a step of a checklist. */
export function checkEntry(field: Field<unknown>, key: string, value: unknown): Checked {
  if (!field.entry) return { ok: false, reason: `“${field.label}” has no entries. Nothing was changed.` };
  if (!isEntryKey(field.entry.key, key)) {
    return {
      ok: false,
      reason: `“${key.slice(0, 40)}” is not ${KEYS[field.entry.key]}. Nothing was changed.`,
    };
  }
  if (v.is(field.entry.value, value)) return FINE;
  const what = field.control === "checklist" ? "a text of at most 500 characters" : "a number";
  return { ok: false, reason: `An entry of “${field.label}” takes ${what}. It keeps its value.` };
}

const KEYS = {
  period: "a period such as 2026-05, 2026-Q2 or 2026",
  date: "a date such as 2026-05-31",
  id: "a usable id",
};

const EXPECTED: Readonly<Record<Control, string>> = {
  line: "a text of at most 500 characters",
  long: "a text of at most 100,000 characters",
  number: "a number",
  money: "an amount of money",
  days: "a number of working days",
  share: "a share from 0 to 100 %",
  score: "a number",
  date: "a date such as 2026-05-31",
  choice: "one of its choices",
  tags: "at most 50 words of at most 80 characters",
  check: "yes or no",
  series: "figures by period or date",
  checklist: "a list of steps",
  hidden: "another kind of value",
};

function expected(field: Field<unknown>): string {
  const { control, min, max, options } = field;
  if (control === "share") return EXPECTED.share;
  if (options) return `one of ${options.map((option) => `“${option.label}”`).join(", ")}`;
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (min !== undefined) return `${EXPECTED[control]}, ${min} or more`;
  return EXPECTED[control];
}
