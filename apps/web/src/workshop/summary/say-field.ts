import { sayDate } from "@throughline/engine";
import { type Field, type Item, isCalendarDate } from "@throughline/model";
import { fieldText } from "../../panels/fields/field-text.ts";
import { fieldUnit } from "../../panels/fields/field-unit.ts";

/** Longest text of a value, in characters. */
const LONGEST = 160;

/** A field's value as a person would say it in a report: dates in words, figures with their unit, long texts cut. */
export function sayField(
  name: string,
  field: Field<unknown>,
  value: unknown,
  currency: string,
  item?: Item,
): string {
  if (field.control === "date" && isCalendarDate(value)) return sayDate(value);
  if (field.control === "series") return saySeries(value);
  const text = fieldText(field, value).replace(/\s+/g, " ").trim();
  if (text === "") return "nothing";
  const unit = fieldUnit(name, field, currency, item);
  const said = unit === undefined ? text : `${text} ${unit}`;
  return said.length <= LONGEST ? said : `${said.slice(0, LONGEST - 1).trimEnd()}…`;
}

function saySeries(value: unknown): string {
  const count = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
  return count === 0 ? "nothing" : `${count} ${count === 1 ? "figure" : "figures"}`;
}
