import { type Item, itemFields, itemKinds } from "@throughline/model";
import { useItemValue } from "../../live/use-item-value.ts";
import type { FieldTarget } from "../fields/field-target.ts";
import { itemName } from "../item-name.ts";
import { RepairsNotice } from "./record-notices.tsx";
import { TitleField } from "./title-field.tsx";

interface OfItem {
  readonly id: string;
}

/** The title of a card, to be typed over. Renders when the title changed. */
export function ItemTitle({
  id,
  target,
  readOnly,
}: OfItem & { readonly target: FieldTarget; readonly readOnly: boolean }) {
  const own = useItemValue(id, readTitle);
  const field = own && itemFields(own.kind).title;
  if (!own || !field) return null;
  return (
    <TitleField
      name="title"
      field={field}
      value={own.value}
      target={target}
      title={own.title}
      readOnly={readOnly}
      placeholder={`Untitled ${itemKinds[own.kind].label.toLowerCase()}`}
    />
  );
}

/** What could not be read of a card. */
export function ItemRepairs({ id }: OfItem) {
  const repairs = useItemValue(id, readRepairs);
  return repairs && <RepairsNotice repairs={repairs} />;
}

const readTitle = (item: Item) => ({ kind: item.kind, value: item.title, title: itemName(item) });
const readRepairs = (item: Item) => item.repairs;
