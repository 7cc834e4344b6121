import type { EntryRule } from "@throughline/model";
import { parseDate, parsePeriod } from "../parse-date.ts";
import { type Parsed, parseNumber } from "../parse-number.ts";

type Figures = readonly (readonly [key: string, value: number])[];

/**
 * Reads two columns from a spreadsheet: a period or date, then a number, one pair a line, with tabs,
 * semicolons or runs of spaces between. A first line without a number is taken for a heading. When a key
 * comes twice the last one counts. Says which line it could not read.
 */
export function readPastedFigures(text: string, rule: EntryRule["key"]): Parsed<Figures> {
  const figures = new Map<string, number>();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const [first = "", second = ""] = cells(line);
    const key = readEntryKey(first, rule);
    const value = parseNumber(second);
    if (key !== undefined && value !== undefined) figures.set(key, value);
    else if (index > 0 || value !== undefined || lines.length === 1) {
      return { ok: false, reason: `Line ${index + 1}, “${line.trim().slice(0, 40)}”, ${PAIR[rule]}` };
    }
  }
  return { ok: true, value: [...figures] };
}

/** Reads the key of a series entry as people type it, or undefined. */
export function readEntryKey(text: string, rule: EntryRule["key"]): string | undefined {
  return rule === "date" ? parseDate(text) : parsePeriod(text);
}

const PAIR: Readonly<Record<EntryRule["key"], string>> = {
  date: "is not a date and a number. Nothing was changed.",
  period: "is not a period and a number. Nothing was changed.",
  id: "cannot be pasted. Nothing was changed.",
};

function cells(line: string): readonly string[] {
  for (const between of [/\t+/, /;/, /\s{2,}/]) {
    const parts = line.split(between).map((part) => part.trim());
    if (parts.length > 1) return parts;
  }
  const last = line.trim().lastIndexOf(" ");
  return [line.trim().slice(0, last), line.trim().slice(last + 1)];
}
