import type { BoardSnapshot, RawRecord } from "@throughline/model";
import { FILE_VERSION, GEOMETRY_KEYS, sortedEntries } from "./board-file.ts";
import { isLines, toLines } from "./text-lines.ts";

/**
 * A whole board as JSON text that Git and people can compare: sorted, one field a line, places and sizes in
 * a block of their own so that moving a card does not touch what it means. Byte-equal for equal boards.
 */
export function writeBoardFile(snapshot: BoardSnapshot): string {
  const blocks = [
    `  "format": "throughline-board"`,
    `  "version": ${FILE_VERSION}`,
    `  "meta": ${writeRecord(snapshot.meta, "  ")}`,
    `  "items": ${writeRecords(snapshot.items, "  ", GEOMETRY_KEYS)}`,
    `  "links": ${writeRecords(snapshot.links, "  ")}`,
    `  "geometry": ${writeGeometry(snapshot.items)}`,
  ];
  if (snapshot.talk) blocks.push(`  "talk": ${writeTalk(snapshot.talk)}`);
  return `{\n${blocks.join(",\n")}\n}\n`;
}

function writeRecords(
  records: Readonly<Record<string, unknown>>,
  indent: string,
  without: ReadonlySet<string> = NONE,
): string {
  const inner = `${indent}  `;
  const lines = sortedEntries(records).map(
    ([id, record]) => `${inner}${JSON.stringify(id)}: ${writeRecord(record as RawRecord, inner, without)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

const NONE: ReadonlySet<string> = new Set();

function writeRecord(record: RawRecord, indent: string, without: ReadonlySet<string> = NONE): string {
  const inner = `${indent}  `;
  const lines = sortedEntries(record)
    .filter(([key]) => !without.has(key))
    .map(([key, value]) => `${inner}${JSON.stringify(key)}: ${writeValue(value, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function writeValue(value: unknown, indent: string): string {
  const written = toLines(value);
  if (!isLines(written)) return writeInline(written);
  const lines = written.$text.map((line) => `${indent}  ${JSON.stringify(line)}`);
  return `{ "$text": [\n${lines.join(",\n")}\n${indent}] }`;
}

/** One line, with the keys of objects sorted however deep. */
function writeInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = sortedEntries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${writeInline(inner)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function writeGeometry(items: Readonly<Record<string, RawRecord>>): string {
  const lines = sortedEntries(items).flatMap(([id, record]) => {
    const places = sortedEntries(record as RawRecord).filter(([key]) => GEOMETRY_KEYS.has(key));
    return places.length === 0
      ? []
      : [`    ${JSON.stringify(id)}: ${writeInline(Object.fromEntries(places))}`];
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n  }`;
}

function writeTalk(talk: Readonly<Record<string, RawRecord>>): string {
  const lines = sortedEntries(talk).map(
    ([name, records]) => `    ${JSON.stringify(name)}: ${writeRecords(records as RawRecord, "    ")}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n  }`;
}
