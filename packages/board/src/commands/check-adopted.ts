import { checkValue } from "@throughline/model";
import type { Board } from "../board.ts";
import { fieldAt } from "../field-table.ts";
import { rawValues } from "../read.ts";
import { fieldsOf, GONE_ITEM, isLocked, storedItem } from "../records.ts";
import { sameValue } from "../same-value.ts";

/** One field of one item that a group agreed on. */
export interface AdoptedValue {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** A value that was not written, and why, as a sentence. */
export interface LeftOut extends AdoptedValue {
  readonly why: "gone" | "locked" | "unfit";
  readonly reason: string;
}

/** Why a value may not be written, or undefined when it may: as `setField` would say. */
export function checkAdopted(board: Board, value: AdoptedValue): LeftOut | undefined {
  const stored = storedItem(board, value.id);
  if (!stored) return { ...value, why: "gone", reason: GONE_ITEM };
  if (isLocked(stored))
    return { ...value, why: "locked", reason: "This card is locked. Unlock it to change it." };
  const field = fieldAt(fieldsOf(stored), value.field);
  if (!field || field.shape === "entries" || field.control === "hidden") {
    const reason = `Cards of this kind have no field “${value.field}” to set. Nothing was changed.`;
    return { ...value, why: "unfit", reason };
  }
  const checked = checkValue(field, value.value);
  return checked.ok ? undefined : { ...value, why: "unfit", reason: checked.reason };
}

/** Whether a field is stored so already; one that is missing reads as its default. */
export function readsSo(board: Board, { id, field, value }: AdoptedValue): boolean {
  const stored = storedItem(board, id);
  if (!stored) return false;
  const raw = rawValues(stored);
  const present = Object.hasOwn(raw, field) ? raw[field] : fieldAt(fieldsOf(stored), field)?.initial;
  return sameValue(present, value);
}
