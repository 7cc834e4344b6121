import { type Field, type Item, type ItemKind, itemFields } from "@throughline/model";
import { showDate } from "../canvas/cards/format-figure.ts";

/** The fields of each kind that a picture shows below the title, with a word before it where it needs one. */
const shown: Readonly<Record<ItemKind, readonly (readonly [field: string, word?: string])[]>> = {
  program: [["start", "from"], ["finish", "to"], ["budget"], ["sponsor"]],
  goal: [
    ["target", "target"],
    ["due", "by"],
  ],
  benefit: [["valuePerYear", "a year"], ["start", "from"], ["owner"]],
  change: [["status"], ["start", "from"], ["duration"]],
  project: [["status"], ["start", "from"], ["duration"], ["budget"], ["owner"]],
  milestone: [["start"], ["status"]],
  deliverable: [["status"], ["deadline", "due"], ["owner"]],
  risk: [["probability", "probability"], ["impact", "impact"], ["owner"]],
  assumption: [["validity"], ["checkBy", "check by"]],
  issue: [["status"], ["impact", "severity"], ["due", "by"]],
  stakeholder: [["role"], ["organisation"]],
  team: [["capacity", "people"], ["lead"]],
  decision: [["status"], ["due", "needed by"], ["outcome"]],
  request: [["status"], ["money"], ["days", "delay"]],
  control: [["framework"], ["requirement"], ["status"]],
  note: [],
  text: [],
  section: [],
  stroke: [],
};

/** Words that stand after their figure. */
const AFTER = new Set(["a year", "people"]);

/** The key facts of a card as short texts. Unknown values and choices nobody has made are left out. */
export function cardFacts(item: Item, currency: string, locale?: string): readonly string[] {
  const table = itemFields(item.kind);
  const values = item as unknown as Readonly<Record<string, unknown>>;
  return shown[item.kind].flatMap(([key, word]) => {
    const field = table[key];
    const figure = field && factText(field, values[key], currency, locale);
    if (!figure) return [];
    const text = key === "target" ? `${figure} ${values.unit}`.trim() : figure;
    if (word === undefined) return [text];
    return [AFTER.has(word) ? `${text} ${word}` : `${word} ${text}`];
  });
}

function factText(field: Field<unknown>, value: unknown, currency: string, locale?: string): string {
  if (value === null || value === undefined || value === "") return "";
  if (field.options) {
    if (value === field.initial) return "";
    return field.options.find((option) => option.value === value)?.label ?? "";
  }
  if (field.control === "date") return showDate(String(value));
  if (typeof value !== "number") return String(value);
  if (field.control === "money") {
    const style = { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, style).format(value);
  }
  if (field.control === "share") return `${Math.round(value * 100)} %`;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  return field.control === "days" ? `${figure} ${value === 1 ? "day" : "days"}` : figure;
}
