import { type Item, itemFields } from "@throughline/model";

/** What people read for the chosen value of a choice field. */
export function optionLabel(item: Item, field: string, value: string): string {
  return itemFields(item.kind)[field]?.options?.find((option) => option.value === value)?.label ?? value;
}
