import { setField } from "@throughline/board";
import { type Item, type ItemKind, itemFields } from "@throughline/model";
import { useCallback, useMemo } from "react";
import { useItemValue } from "../../live/use-item-value.ts";
import { useSession } from "../../session/session-context.ts";
import { RecordComments } from "../../workshop/comments/record-comments.tsx";
import { toggleApproximate } from "../fields/approximate.ts";
import { itemTarget } from "../fields/field-target.ts";
import { ComputedSection } from "../figures/computed-section.tsx";
import { ItemLinks } from "../links/item-links.tsx";
import { useCanEdit } from "../use-can-edit.ts";
import { ApproximateList } from "./approximate-list.tsx";
import { fieldGroups } from "./field-groups.ts";
import css from "./inspector.module.css";
import { ItemFieldGroup } from "./item-field-group.tsx";
import { ItemFieldRow } from "./item-field-row.tsx";
import { ItemRepairs, ItemTitle } from "./item-head.tsx";
import { LockedNotice } from "./record-notices.tsx";

/** Every field of one card, grouped, and its links. */
export function ItemInspector({ id }: { readonly id: string }) {
  const item = useItemValue(id, readFrame);
  if (!item) {
    return (
      <p className={css.empty} role="status">
        This card is no longer on the board. Someone deleted it. Undo brings it back if it was you.
      </p>
    );
  }
  return <ItemFields id={id} kind={item.kind} locked={item.locked} />;
}

/** What decides which rows there are. Everything else is read by the row that shows it. */
const readFrame = ({ kind, locked }: Item) => ({ kind, locked });

interface ItemFieldsProps {
  readonly id: string;
  readonly kind: ItemKind;
  readonly locked: boolean;
}

function ItemFields({ id, kind, locked }: ItemFieldsProps) {
  const { board, live } = useSession();
  const canEdit = useCanEdit();
  const readOnly = !canEdit || locked;
  const target = useMemo(() => itemTarget(board, id), [board, id]);
  const groups = useMemo(() => fieldGroups(kind).slice(1), [kind]);
  const toggle = useCallback(
    (name: string) => {
      const names = live.items.get(id)?.approximate ?? [];
      setField(board, id, "approximate", toggleApproximate(names, name));
    },
    [board, live, id],
  );
  const row = (name: string) => (
    <ItemFieldRow
      key={`${id} ${name}`}
      id={id}
      name={name}
      target={target}
      readOnly={name === "locked" ? !canEdit : readOnly}
      onApproximate={toggle}
    />
  );
  // Its links are found by its id and kind, which are the same in every record this was rendered for.
  const item = live.items.get(id);
  return (
    <>
      <div className={css.head}>
        {itemFields(kind).title && <ItemTitle key={id} id={id} target={target} readOnly={readOnly} />}
        {locked && <LockedNotice ids={[id]} canEdit={canEdit} />}
        <ItemRepairs id={id} />
        <RecordComments id={id} />
        {row("description")}
      </div>
      <ComputedSection id={id} />
      {groups.map((group) => (
        <ItemFieldGroup key={`${kind} ${group.id}`} id={id} kind={kind} group={group}>
          {group.fields.map((name) =>
            name === "approximate" ? (
              <ApproximateList key={name} id={id} readOnly={readOnly} onToggle={toggle} />
            ) : (
              row(name)
            ),
          )}
        </ItemFieldGroup>
      ))}
      {item && <ItemLinks key={id} item={item} readOnly={!canEdit} />}
    </>
  );
}
