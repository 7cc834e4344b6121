import { type BoardSnapshot, type RawRecord, SCHEMA_VERSION, toPlain } from "@throughline/model";
import { FILE_VERSION, GEOMETRY_KEYS, isObject, sortedEntries } from "./board-file.ts";
import { fromLines } from "./text-lines.ts";

export type BoardFileResult =
  | { readonly ok: true; readonly snapshot: BoardSnapshot; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The longest file that is read, in characters. */
const MAX_LENGTH = 50 * 1024 * 1024;
const MAX_WARNINGS = 100;

/**
 * Reads the text of a board file, which is not trusted. What cannot be used is left out with a warning; a
 * file that is no board at all is refused with a sentence. Never throws.
 */
export function readBoardFile(text: string): BoardFileResult {
  if (text.length > MAX_LENGTH) return refuse("This file is larger than 50 MB. Nothing was imported.");
  let file: unknown;
  try {
    file = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return refuse("This file is not JSON, or it is cut off. Nothing was imported.");
  }
  if (!isObject(file) || file.format !== "throughline-board") {
    return refuse("This file is not a Throughline board. Nothing was imported.");
  }
  if (typeof file.version !== "number" || !Number.isInteger(file.version) || file.version < 1) {
    return refuse("This board file does not say its version. Nothing was imported.");
  }
  for (const block of ["meta", "items", "links", "geometry", "talk"]) {
    if (file[block] !== undefined && !isObject(file[block])) {
      return refuse(`The part “${block}” of this board file is damaged. Nothing was imported.`);
    }
  }
  const schema = isObject(file.meta) ? file.meta.schema : undefined;
  if (file.version > FILE_VERSION || (typeof schema === "number" && schema > SCHEMA_VERSION)) {
    return refuse("This board file was written by a newer version. Update this one to read it.");
  }
  const warnings: string[] = [];
  const snapshot: BoardSnapshot = {
    meta: readRecord(file.meta ?? {}, "The board's settings", warnings),
    items: readItems(file.items ?? {}, file.geometry ?? {}, warnings),
    links: readRecords(file.links ?? {}, "The arrow", warnings),
    ...(isObject(file.talk) ? { talk: readTalk(file.talk, warnings) } : {}),
  };
  return { ok: true, snapshot, warnings: shorten(warnings) };
}

function readItems(
  items: unknown,
  geometry: unknown,
  warnings: string[],
): Readonly<Record<string, RawRecord>> {
  const records: Record<string, RawRecord> = { ...readRecords(items, "The card", warnings) };
  for (const [id, places] of isObject(geometry) ? sortedEntries(geometry) : []) {
    const record = Object.hasOwn(records, id) ? records[id] : undefined;
    if (!record || !isObject(places)) {
      warnings.push(`The place of the card “${shown(id)}” could not be used and is left out.`);
      continue;
    }
    const known = sortedEntries(places).filter(([key]) => GEOMETRY_KEYS.has(key));
    records[id] = { ...record, ...(toPlain(Object.fromEntries(known)) as RawRecord) };
  }
  return records;
}

function readRecords(
  collection: unknown,
  what: string,
  warnings: string[],
): Readonly<Record<string, RawRecord>> {
  const records: Record<string, RawRecord> = {};
  for (const [id, written] of isObject(collection) ? Object.entries(collection) : []) {
    if (id.startsWith("__") || !isObject(written)) {
      warnings.push(`${what} “${shown(id)}” could not be read and is left out.`);
    } else {
      records[id] = readRecord(written, `${what} “${shown(id)}”`, warnings);
    }
  }
  return records;
}

function readRecord(written: unknown, what: string, warnings: string[]): RawRecord {
  const record: Record<string, unknown> = {};
  for (const [key, value] of isObject(written) ? Object.entries(written) : []) {
    const plain = key.startsWith("__") ? undefined : toPlain(fromLines(value), 1);
    if (plain === undefined) warnings.push(`${what}: the field “${shown(key)}” is left out.`);
    else record[key] = plain;
  }
  return record;
}

function readTalk(
  talk: Readonly<Record<string, unknown>>,
  warnings: string[],
): Readonly<Record<string, RawRecord>> {
  const collections: Record<string, RawRecord> = {};
  for (const [name, records] of Object.entries(talk)) {
    if (name.startsWith("__") || !isObject(records)) {
      warnings.push(`The part “${shown(name)}” of the talk could not be read and is left out.`);
    } else {
      collections[name] = readRecords(records, `In “${shown(name)}”, the entry`, warnings);
    }
  }
  return collections;
}

function shorten(warnings: readonly string[]): readonly string[] {
  if (warnings.length <= MAX_WARNINGS) return warnings;
  return [...warnings.slice(0, MAX_WARNINGS), `And ${warnings.length - MAX_WARNINGS} more of the same sort.`];
}

function shown(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key;
}

function refuse(reason: string): BoardFileResult {
  return { ok: false, reason };
}
