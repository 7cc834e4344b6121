import { setField } from "@throughline/board";
import { type Item, itemFields, itemKinds } from "@throughline/model";
import { useCallback, useMemo } from "react";
import { useItem, useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { toggleApproximate } from "../fields/approximate.ts";
import { FieldRow } from "../fields/field-row.tsx";
import { itemTarget } from "../fields/field-target.ts";
import { fieldUnit } from "../fields/field-unit.ts";
import { isFilled } from "../fields/is-filled.ts";
import { ComputedSection } from "../figures/computed-section.tsx";
import { itemName } from "../item-name.ts";
import { ItemLinks } from "../links/item-links.tsx";
import { useCanEdit } from "../use-can-edit.ts";
import { ApproximateList } from "./approximate-list.tsx";
import { FieldGroupSection } from "./field-group-section.tsx";
import { type FieldGroup, fieldGroups } from "./field-groups.ts";
import css from "./inspector.module.css";
import { LockedNotice, RepairsNotice } from "./record-notices.tsx";
import { TitleField } from "./title-field.tsx";

/** Every field of one card, grouped, and its links. */
export function ItemInspector({ id }: { readonly id: string }) {
  const item = useItem(id);
  if (!item) {
    return (
      <p className={css.empty} role="status">
        This card is no longer on the board. Someone deleted it. Undo brings it back if it was you.
      </p>
    );
  }
  return <ItemFields item={item} />;
}

function ItemFields({ item }: { readonly item: Item }) {
  const { board, live } = useSession();
  const { currency } = useMeta();
  const canEdit = useCanEdit();
  const { id, kind } = item;
  const readOnly = !canEdit || item.locked;
  const target = useMemo(() => itemTarget(board, id), [board, id]);
  const toggle = useCallback(
    (name: string) => {
      const names = live.items.get(id)?.approximate ?? [];
      setField(board, id, "approximate", toggleApproximate(names, name));
    },
    [board, live, id],
  );
  const table = itemFields(kind);
  const values = item as unknown as Readonly<Record<string, unknown>>;
  const title = itemName(item);
  const row = (name: string) => {
    const field = table[name];
    if (!field) return null;
    return (
      <FieldRow
        key={`${id} ${name}`}
        name={name}
        field={field}
        value={values[name]}
        target={target}
        title={title}
        unit={fieldUnit(name, field, currency, item)}
        readOnly={name === "locked" ? !canEdit : readOnly}
        approximate={item.approximate.includes(name)}
        onApproximate={toggle}
      />
    );
  };
  const titleField = table.title;
  const [, ...groups] = fieldGroups(kind);
  return (
    <>
      <div className={css.head}>
        {titleField && (
          <TitleField
            key={id}
            name="title"
            field={titleField}
            value={item.title}
            target={target}
            title={title}
            readOnly={readOnly}
            placeholder={`Untitled ${itemKinds[kind].label.toLowerCase()}`}
          />
        )}
        {item.locked && <LockedNotice ids={[id]} canEdit={canEdit} />}
        <RepairsNotice repairs={item.repairs} />
        {row("description")}
      </div>
      <ComputedSection id={id} />
      {groups.map((group) => (
        <FieldGroupSection
          key={`${kind} ${group.id}`}
          label={group.label}
          memory={`${kind} ${group.id}`}
          startsOpen={group.closed !== true}
          hint={filledHint(group, table, values)}
        >
          {group.fields.map((name) =>
            name === "approximate" ? (
              <ApproximateList key={name} item={item} readOnly={readOnly} onToggle={toggle} />
            ) : (
              row(name)
            ),
          )}
        </FieldGroupSection>
      ))}
      <ItemLinks key={id} item={item} readOnly={!canEdit} />
    </>
  );
}

function filledHint(
  group: FieldGroup,
  table: ReturnType<typeof itemFields>,
  values: Readonly<Record<string, unknown>>,
): string {
  const filled = group.fields.filter((name) => {
    const field = table[name];
    return field !== undefined && isFilled(field, values[name]);
  });
  return `${filled.length} of ${group.fields.length}`;
}
