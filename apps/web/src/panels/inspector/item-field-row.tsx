import { type Item, itemFields } from "@throughline/model";
import { memo, useCallback } from "react";
import { useItemValue } from "../../live/use-item-value.ts";
import { useMeta } from "../../live/use-record.ts";
import { FieldRow } from "../fields/field-row.tsx";
import type { FieldTarget } from "../fields/field-target.ts";
import { fieldUnit } from "../fields/field-unit.ts";
import { itemName } from "../item-name.ts";

/** One field of a card. Renders when that field changed, not when another field of the card did. */
export const ItemFieldRow = memo(function ItemFieldRow({
  id,
  name,
  target,
  readOnly,
  onApproximate,
}: {
  readonly id: string;
  readonly name: string;
  readonly target: FieldTarget;
  readonly readOnly: boolean;
  readonly onApproximate: (name: string) => void;
}) {
  const { currency } = useMeta();
  const read = useCallback((item: Item) => readField(item, name, currency), [name, currency]);
  const own = useItemValue(id, read);
  const field = own ? itemFields(own.kind)[name] : undefined;
  if (!own || !field) return null;
  return (
    <FieldRow
      name={name}
      field={field}
      value={own.value}
      target={target}
      title={own.title}
      unit={own.unit}
      readOnly={readOnly}
      approximate={own.approximate}
      onApproximate={onApproximate}
    />
  );
});

/** All that the row of a field shows of a card. */
function readField(item: Item, name: string, currency: string) {
  const { kind, approximate } = item;
  const values = item as unknown as Readonly<Record<string, unknown>>;
  const field = itemFields(kind)[name];
  return {
    kind,
    value: values[name],
    title: itemName(item),
    unit: field && fieldUnit(name, field, currency, item),
    approximate: approximate.includes(name),
  };
}
