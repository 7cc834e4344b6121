import * as v from "valibot";
import { isCalendarDate } from "./calendar-date.ts";
import { choice, date, type Field, type FieldsOf, hidden, line, money } from "./field.ts";
import { type RawRecord, type Repair, readFields } from "./read-fields.ts";

/** The version of the document's schema; a client that knows a lower one must reload, not write. */
export const SCHEMA_VERSION = 1;

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** What a board says about itself. */
export const metaFields = {
  schema: hidden<number>("Schema", v.pipe(v.number(), v.integer(), v.minValue(1)), SCHEMA_VERSION),
  title: line("Title"),
  currency: hidden<string>("Currency", v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), "USD"),
  statusDate: date("Status date"),
  /** Monday is 1 and Sunday 7. */
  workdays: hidden<readonly number[]>(
    "Working days",
    v.pipe(v.array(weekday), v.minLength(1)),
    [1, 2, 3, 4, 5],
  ),
  holidays: hidden<readonly string[]>(
    "Holidays",
    v.pipe(v.array(v.custom<string>(isCalendarDate)), v.maxLength(2000)),
    [],
  ),
  /** What may be spent on projects: the cut line. Null means what the program cards have. */
  budget: money("Budget for projects"),
  /** The score that projects are ranked by, the same for everyone. */
  scoreMethod: choice("Ranked by", [
    { value: "wsjf", label: "WSJF" },
    { value: "rice", label: "RICE" },
    { value: "weighted", label: "Weighted score" },
    { value: "ahp", label: "AHP" },
    { value: "hand", label: "Order by hand" },
  ]),
  /** How much more the first criterion counts than the second, by `first>second`, 1/9 to 9 (AHP). */
  judgements: hidden<Readonly<Record<string, number>>>(
    "Judgements of criteria",
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.number(), v.minValue(1 / 9), v.maxValue(9))),
      v.maxEntries(100),
    ),
    {},
  ),
};

export type BoardMeta = FieldsOf<typeof metaFields> & { readonly repairs: readonly Repair[] };

/** Reads the stored board settings into a complete, frozen record. Never throws. */
export function readMeta(raw: RawRecord): BoardMeta {
  const table: Readonly<Record<string, Field<unknown>>> = metaFields;
  const { values, repairs } = readFields(table, raw);
  return Object.freeze({ ...values, repairs }) as unknown as BoardMeta;
}
