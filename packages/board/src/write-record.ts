import {
  checkEntry,
  checkValue,
  entryKey,
  isId,
  isItemKind,
  isLinkKind,
  itemFields,
  linkFields,
  type RawRecord,
  toPlain,
} from "@throughline/model";
import * as Y from "yjs";
import { refuse } from "./change.ts";
import type { FieldTable } from "./field-table.ts";
import { sameValue } from "./same-value.ts";

/**
 * Makes the nested map of a new record. Texts of `textKeys` become Y.Text, and those of `ensure` are made
 * even when empty, so that two people never make the same nested text. Insert the map before reading it.
 */
export function createStored(
  raw: RawRecord,
  textKeys: ReadonlySet<string>,
  ensure: Iterable<string>,
): Y.Map<unknown> {
  const stored = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(raw)) {
    if (key.startsWith("__") || value === undefined) continue;
    stored.set(key, typeof value === "string" && textKeys.has(key) ? new Y.Text(value) : value);
  }
  for (const key of ensure) {
    if (!Object.hasOwn(raw, key)) stored.set(key, new Y.Text());
  }
  return stored;
}

/** The texts that every item of this kind has; an unknown kind reads as a note. */
export function itemTexts(kind: unknown): readonly string[] {
  return textKeysOf(itemFields(isItemKind(kind) ? kind : "note"));
}

/** The texts that every link of this kind has; an unknown kind reads as `relates`. */
export function linkTexts(kind: unknown): readonly string[] {
  return textKeysOf(linkFields(isLinkKind(kind) ? kind : "relates"));
}

function textKeysOf(table: FieldTable): readonly string[] {
  return Object.keys(table).filter((key) => table[key]?.shape === "text");
}

/**
 * Turns field values that a caller wants a new record to have into what is stored: checked, plain, one
 * key for each entry, and nothing that equals its default.
 */
export function rawFromValues(
  table: FieldTable,
  values: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly raw: Record<string, unknown> }
  | { readonly ok: false; readonly reason: string } {
  const raw: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!field) return refuse(`There is no field “${key}” here. Nothing was added.`);
    const checked = checkValue(field, value);
    if (!checked.ok) return checked;
    if (field.shape === "entries") {
      for (const [entry, inner] of Object.entries(value as Record<string, unknown>)) {
        const fine = checkEntry(field, entry, inner);
        if (!fine.ok) return fine;
        raw[entryKey(key, entry)] = toPlain(inner);
      }
    } else if (!sameValue(value, field.initial)) {
      raw[key] = toPlain(value);
    }
  }
  return { ok: true, raw };
}

/** True for an id a new record may take: usable, and free in its collection. */
export function isFreeId(root: Y.Map<unknown>, id: string): boolean {
  return isId(id) && !root.has(id);
}
