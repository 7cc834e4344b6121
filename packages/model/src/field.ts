import * as v from "valibot";
import { isCalendarDate, isDaySpan, isPeriod } from "./calendar-date.ts";
import { isId } from "./ids.ts";

/** How a field is edited; the inspector and the register have one control for each. */
export type Control =
  | "line"
  | "long"
  | "number"
  | "money"
  | "days"
  | "share"
  | "score"
  | "date"
  | "choice"
  | "tags"
  | "check"
  | "series"
  | "checklist"
  | "hidden";

/**
 * One field of a record kind: how it is named, edited, defaulted and checked.
 * `shape` says how the document keeps it: one key (`value`), a Y.Text (`text`), or one key for each
 * entry, named `field:key` (`entries`), so that two people adding entries never overwrite each other.
 */
export interface Field<T> {
  readonly label: string;
  readonly control: Control;
  readonly shape: "value" | "text" | "entries";
  readonly initial: T;
  /** For `entries` this checks the whole field after each entry was checked alone. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly entry?: EntryRule;
  readonly options?: readonly Option[];
  readonly help?: string;
  readonly min?: number;
  readonly max?: number;
}

/** What one entry of an `entries` field must look like. */
export interface EntryRule {
  readonly key: "period" | "date" | "id";
  readonly value: v.GenericSchema<unknown, unknown>;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A step of a checklist: a criterion of a gate, a quality check, an acceptance point. */
export interface ChecklistEntry {
  readonly text: string;
  readonly done: boolean;
  readonly order: string;
}

type FieldExtras = { readonly help?: string };

const finite = v.pipe(v.number(), v.finite());
const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** A line of text, at most 500 characters; empty when unknown. */
export function line(label: string, extras: FieldExtras = {}): Field<string> {
  const schema = v.pipe(v.string(), v.maxLength(500));
  return { label, control: "line", shape: "value", initial: "", schema, ...extras };
}

/** Prose that several people may write at once: kept as Y.Text, read as a string. */
export function prose(label: string, extras: FieldExtras = {}): Field<string> {
  const schema = v.pipe(v.string(), v.maxLength(100_000));
  return { label, control: "long", shape: "text", initial: "", schema, ...extras };
}

/** Any finite number; null when unknown. */
export function numeric(label: string, extras: FieldExtras = {}): Field<number | null> {
  return { label, control: "number", shape: "value", initial: null, schema: v.nullable(finite), ...extras };
}

/** A number of something, never negative; null when unknown. */
export function amount(label: string, extras: FieldExtras = {}): Field<number | null> {
  const schema = v.nullable(between(0, 1e15));
  return { label, control: "number", shape: "value", initial: null, schema, min: 0, ...extras };
}

/** Money in the board's currency; null when unknown. */
export function money(label: string, extras: FieldExtras = {}): Field<number | null> {
  return { label, control: "money", shape: "value", initial: null, schema: v.nullable(finite), ...extras };
}

/** Working days, never negative; null when unknown. */
export function days(label: string, extras: FieldExtras = {}): Field<number | null> {
  const schema = v.nullable(between(0, 100_000));
  return { label, control: "days", shape: "value", initial: null, schema, min: 0, ...extras };
}

/** A probability or a share from 0 to 1; null when unknown. */
export function share(label: string, extras: FieldExtras = {}): Field<number | null> {
  const schema = v.nullable(between(0, 1));
  return { label, control: "share", shape: "value", initial: null, schema, min: 0, max: 1, ...extras };
}

/** A relative weight, 0 or more. */
export function weight(label: string, initial: number): Field<number> {
  const schema = between(0, 1e6);
  return { label, control: "number", shape: "value", initial, schema, min: 0 };
}

/** A step on a scale from `min` to `max`; null when not scored yet. */
export function score(
  label: string,
  min: number,
  max: number,
  extras: FieldExtras = {},
): Field<number | null> {
  const schema = v.nullable(between(min, max));
  return { label, control: "score", shape: "value", initial: null, schema, min, max, ...extras };
}

/** A calendar date; null when unknown. */
export function date(label: string, extras: FieldExtras = {}): Field<string | null> {
  const schema = v.nullable(v.custom<string>(isCalendarDate));
  return { label, control: "date", shape: "value", initial: null, schema, ...extras };
}

/** One of a closed list; the first option is the default. Labels are what people read. */
export function choice<const V extends string>(
  label: string,
  options: readonly { readonly value: V; readonly label: string }[],
  extras: FieldExtras = {},
): Field<V> {
  const values = options.map((option) => option.value);
  const initial = values[0];
  if (initial === undefined) throw new Error(`The choice "${label}" has no options.`);
  return {
    label,
    control: "choice",
    shape: "value",
    initial,
    schema: v.picklist(values),
    options,
    ...extras,
  };
}

/** Yes or no; no when unknown. */
export function check(label: string, extras: FieldExtras = {}): Field<boolean> {
  return { label, control: "check", shape: "value", initial: false, schema: v.boolean(), ...extras };
}

/** A set of short words, at most 50. */
export function tags(label: string, extras: FieldExtras = {}): Field<readonly string[]> {
  const schema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(50));
  return { label, control: "tags", shape: "value", initial: [], schema, ...extras };
}

/** Days and spans of days, as `2026-12-24` or `2026-12-24/2027-01-02` with both ends included; at most 500. */
export function daySpans(label: string, extras: FieldExtras = {}): Field<readonly string[]> {
  const schema = v.pipe(v.array(v.custom<string>(isDaySpan)), v.maxLength(500));
  return { label, control: "tags", shape: "value", initial: [], schema, ...extras };
}

/** Numbers by period (`2026-05`, `2026-Q2`, `2026`) or by date. */
export function series(
  label: string,
  key: "period" | "date",
  extras: FieldExtras = {},
): Field<Readonly<Record<string, number>>> {
  const isKey = key === "period" ? isPeriod : isCalendarDate;
  const schema = v.record(v.custom<string>(isKey), finite);
  return {
    label,
    control: "series",
    shape: "entries",
    initial: {},
    schema,
    entry: { key, value: finite },
    ...extras,
  };
}

/** Steps to tick off, by id. */
export function checklist(
  label: string,
  extras: FieldExtras = {},
): Field<Readonly<Record<string, ChecklistEntry>>> {
  const value = v.object({
    text: v.pipe(v.string(), v.maxLength(500)),
    done: v.boolean(),
    order: v.pipe(v.string(), v.maxLength(200)),
  });
  const schema = v.record(v.custom<string>(isId), value);
  return {
    label,
    control: "checklist",
    shape: "entries",
    initial: {},
    schema,
    entry: { key: "id", value },
    ...extras,
  };
}

/** A field that people do not edit as text: place, size, order and the like. */
export function hidden<T>(label: string, schema: v.GenericSchema<unknown, T>, initial: T): Field<T> {
  return { label, control: "hidden", shape: "value", initial, schema };
}

/** The value type of a field. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The record type that a table of fields describes. */
export type FieldsOf<Table> = { readonly [K in keyof Table]: ValueOf<Table[K]> };
