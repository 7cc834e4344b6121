import { type ChecklistEntry, checkValue, type Field } from "@throughline/model";
import { parseDate } from "./parse-date.ts";
import { formatNumber, type Parsed, parseDays, parseNumber, parsePercent } from "./parse-number.ts";

/** A field's value as text that a person can edit; `parseFieldText` reads it back. */
export function fieldText(field: Field<unknown>, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    return formatNumber(field.control === "share" ? Number((value * 100).toPrecision(12)) : value);
  }
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "string") {
    return field.options?.find((option) => option.value === value)?.label ?? value;
  }
  if (field.control === "checklist") {
    const steps = Object.values(value as Record<string, ChecklistEntry>);
    return steps.length === 0 ? "" : `${steps.filter((step) => step.done).length} of ${steps.length} done`;
  }
  if (field.control === "series") return seriesText(value as Record<string, number>);
  return "";
}

/** One line a figure: period or date, a tab, the number. Spreadsheets read and write the same. */
export function seriesText(series: Readonly<Record<string, number>>): string {
  return Object.keys(series)
    .sort()
    .map((key) => `${key}\t${formatNumber(series[key] ?? 0)}`)
    .join("\n");
}

/** True for fields whose whole value can be typed as one line of text. */
export function isTypedAsText(field: Field<unknown>): boolean {
  return field.shape === "value" && field.control !== "hidden";
}

/**
 * Reads what a person typed into a value that the field takes, or says in a sentence why it cannot be.
 * An empty text is the field's empty value.
 */
export function parseFieldText(field: Field<unknown>, text: string): Parsed<unknown> {
  const typed = text.trim();
  const value = typed === "" ? field.initial : typedValue(field, typed);
  if (value === undefined) return { ok: false, reason: misread(field, typed) };
  const checked = checkValue(field, value);
  return checked.ok ? { ok: true, value } : checked;
}

function typedValue(field: Field<unknown>, typed: string): unknown {
  switch (field.control) {
    case "number":
    case "money":
    case "score":
      return parseNumber(typed);
    case "days":
      return parseDays(typed);
    case "share":
      return parsePercent(typed);
    case "date":
      return parseDate(typed);
    case "choice":
      return optionOf(field, typed);
    case "check":
      return yesOrNo(typed);
    case "tags":
      return wordsOf(typed);
    default:
      return typed;
  }
}

function optionOf(field: Field<unknown>, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return field.options?.find(
    (option) => option.value.toLowerCase() === wanted || option.label.toLowerCase() === wanted,
  )?.value;
}

function yesOrNo(typed: string): boolean | undefined {
  if (/^(yes|y|true|1|x|on)$/i.test(typed)) return true;
  return /^(no|n|false|0|off)$/i.test(typed) ? false : undefined;
}

/** Words between commas, semicolons or line ends, each once. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(typed.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}

const EXPECTED: Readonly<Partial<Record<Field<unknown>["control"], string>>> = {
  number: "is not a number. Write it as 1,200.50, 250k or 1.2M",
  money: "is not an amount. Write it as 1,200.50, 250k or 1.2M",
  score: "is not a number",
  days: "is not a number of days. Write it as 12 or 3w",
  share: "is not a percentage. Write it as 45 or 45 %",
  date: "is not a date. Write it as 2026-05-31",
  check: "is neither yes nor no",
};

function misread(field: Field<unknown>, typed: string): string {
  if (field.options) {
    return `“${shorten(typed)}” is not one of ${field.options.map((option) => option.label).join(", ")}.`;
  }
  return `“${shorten(typed)}” ${EXPECTED[field.control] ?? "cannot be read"}.`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
