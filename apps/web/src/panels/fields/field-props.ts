import type { Field } from "@throughline/model";
import type { FieldTarget } from "./field-target.ts";

/** What every control of a field is given. Records are frozen, so a control renders again only on change. */
export interface FieldProps {
  /** The field's key in its record. */
  readonly name: string;
  readonly field: Field<unknown>;
  readonly value: unknown;
  readonly target: FieldTarget;
  /** The card's title, so that a draft whose card is gone can still say what it was for. */
  readonly title: string;
  readonly readOnly: boolean;
  /** Shown behind the value: a currency, `%`, `days`, the unit of a measure. */
  readonly unit?: string | undefined;
  /** True when several cards are edited that differ in this field. */
  readonly mixed?: boolean;
}

/** What `FieldRow` adds for the control that stands in it. */
export interface ControlProps extends FieldProps {
  readonly controlId: string;
  readonly labelId: string;
}
