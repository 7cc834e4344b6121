import * as v from "valibot";
import { isCalendarDate, isPeriod } from "./calendar-date.ts";
import type { EntryRule, Field } from "./field.ts";
import { isId } from "./ids.ts";

/** A field whose stored value could not be used, and the sentence that says so to people. */
export interface Repair {
  readonly field: string;
  readonly message: string;
}

/** Stored values by key, as the document or a file has them: nothing about them is trusted. */
export type RawRecord = Readonly<Record<string, unknown>>;

const NO_REPAIRS: readonly Repair[] = Object.freeze([]);

const ENTRY_KEYS = { period: isPeriod, date: isCalendarDate, id: isId };

/** True when a string may key an entry of a field whose entries go by period, date or id. */
export function isEntryKey(rule: EntryRule["key"], key: string): boolean {
  return ENTRY_KEYS[rule](key);
}

/** The stored key of one entry of an `entries` field. */
export function entryKey(field: string, key: string): string {
  return `${field}:${key}`;
}

/**
 * Reads the fields of a table out of a stored record. Missing values become their defaults silently;
 * unusable ones become their defaults with a repair. Unknown keys are left alone. Never throws.
 */
export function readFields(
  table: Readonly<Record<string, Field<unknown>>>,
  raw: RawRecord,
): { readonly values: Record<string, unknown>; readonly repairs: readonly Repair[] } {
  const values: Record<string, unknown> = {};
  const repairs: Repair[] = [];
  const entries = entryKeysByField(raw);
  for (const key of Object.keys(table)) {
    const field = table[key];
    if (!field) continue;
    if (field.shape === "entries" && field.entry) {
      values[key] = readEntries(key, field, field.entry, raw, entries.get(key), repairs);
      continue;
    }
    const stored = Object.hasOwn(raw, key) ? raw[key] : undefined;
    if (stored === undefined) {
      values[key] = freezeDeep(field.initial);
      continue;
    }
    if (v.is(field.schema, stored)) {
      values[key] = freezeDeep(stored);
    } else {
      values[key] = freezeDeep(field.initial);
      repairs.push(repairOf(key, `“${field.label}” could not be read and shows its default.`));
    }
  }
  return { values, repairs: repairs.length === 0 ? NO_REPAIRS : Object.freeze(repairs) };
}

function entryKeysByField(raw: RawRecord): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of Object.keys(raw)) {
    const colon = key.indexOf(":");
    if (colon <= 0) continue;
    const field = key.slice(0, colon);
    const keys = found.get(field);
    if (keys) keys.push(key.slice(colon + 1));
    else found.set(field, [key.slice(colon + 1)]);
  }
  return found;
}

function readEntries(
  name: string,
  field: Field<unknown>,
  rule: EntryRule,
  raw: RawRecord,
  keys: readonly string[] | undefined,
  repairs: Repair[],
): unknown {
  if (!keys) return freezeDeep(field.initial);
  const entries: Record<string, unknown> = {};
  let bad = 0;
  for (const key of [...keys].sort()) {
    const value = raw[entryKey(name, key)];
    if (ENTRY_KEYS[rule.key](key) && v.is(rule.value, value)) entries[key] = freezeDeep(value);
    else bad += 1;
  }
  if (bad > 0) {
    const noun = bad === 1 ? "One entry" : `${bad} entries`;
    const verb = bad === 1 ? "is" : "are";
    repairs.push(repairOf(name, `${noun} of “${field.label}” could not be read and ${verb} left out.`));
  }
  return Object.freeze(entries);
}

/** One thing that was wrong with a field. */
export function repairOf(field: string, message: string): Repair {
  return Object.freeze({ field, message });
}

/** Hostile values may hide bytes, which cannot be frozen, or endless nesting beside what the schema knows. */
const MAX_DEPTH = 16;

/** Freezes a plain value with all that is in it, and returns it. */
export function freezeDeep<T>(value: T, depth = 0): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (depth > MAX_DEPTH || ArrayBuffer.isView(value)) return value;
  for (const inner of Object.values(value)) freezeDeep(inner, depth + 1);
  return Object.freeze(value);
}
