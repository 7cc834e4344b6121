import { type Item, type ItemKind, itemFields } from "@throughline/model";
import { type ReactNode, useCallback } from "react";
import { useItemValue } from "../../live/use-item-value.ts";
import { isFilled } from "../fields/is-filled.ts";
import { FieldGroupSection } from "./field-group-section.tsx";
import type { FieldGroup } from "./field-groups.ts";

/** A group of a card's fields, which says how many are filled in. Renders when that number changed. */
export function ItemFieldGroup({
  id,
  kind,
  group,
  children,
}: {
  readonly id: string;
  readonly kind: ItemKind;
  readonly group: FieldGroup;
  readonly children: ReactNode;
}) {
  const hint = useItemValue(
    id,
    useCallback((item: Item) => filledHint(item, group), [group]),
  );
  return (
    <FieldGroupSection
      label={group.label}
      memory={`${kind} ${group.id}`}
      startsOpen={group.closed !== true}
      hint={hint ?? undefined}
    >
      {children}
    </FieldGroupSection>
  );
}

function filledHint(item: Item, { fields }: FieldGroup): string {
  const table = itemFields(item.kind);
  const values = item as unknown as Readonly<Record<string, unknown>>;
  const filled = fields.filter((name) => {
    const field = table[name];
    return field !== undefined && isFilled(field, values[name]);
  });
  return `${filled.length} of ${fields.length}`;
}
