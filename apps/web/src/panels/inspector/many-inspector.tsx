import { removeLinks } from "@throughline/board";
import { type Item, type ItemKind, itemFields } from "@throughline/model";
import { Trash2 } from "lucide-react";
import { useMemo } from "react";
import { useBoardVersion, useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FieldRow } from "../fields/field-row.tsx";
import { itemsTarget } from "../fields/field-target.ts";
import { fieldUnit } from "../fields/field-unit.ts";
import { countKinds } from "../overview/count-kinds.ts";
import { kindCount } from "../overview/kind-count.ts";
import overview from "../overview/overview.module.css";
import { useCanEdit } from "../use-can-edit.ts";
import { sharedFields } from "./field-groups.ts";
import css from "./inspector.module.css";
import { KindMenu } from "./kind-menu.tsx";
import { isMixed } from "./mixed-value.ts";
import { LockedNotice } from "./record-notices.tsx";

/** Several selected cards: what they are, and the fields they share, set for all at once. */
export function ManyInspector({
  itemIds,
  linkIds,
}: {
  readonly itemIds: readonly string[];
  readonly linkIds: readonly string[];
}) {
  const { board, live } = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const version = useBoardVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  const items = useMemo(() => {
    return itemIds.flatMap((id) => live.items.get(id) ?? []);
  }, [live, itemIds, version]);
  const counts = countKinds(items);
  const [only] = counts;
  const locked = items.filter((item) => item.locked).map((item) => item.id);
  const cards = items.length === 1 ? "1 card" : `${items.length} cards`;
  const arrows = linkIds.length === 1 ? "1 arrow" : `${linkIds.length} arrows`;
  const heading = [items.length > 0 ? cards : "", linkIds.length > 0 ? arrows : ""].filter(Boolean);
  return (
    <>
      <div className={css.head}>
        <h2 className={css.heading}>{heading.join(" and ")}</h2>
        <ul className={overview.kindCounts}>
          {counts.map(([kind, count]) => (
            <li key={kind}>
              <KindIcon kind={kind} size={15} /> {kindCount(kind, count)}
            </li>
          ))}
        </ul>
        {counts.length === 1 && only && items.length > 1 && (
          <KindMenu ids={itemIds} kind={only[0]} readOnly={!canEdit || locked.length === items.length} />
        )}
        {locked.length > 0 && <LockedNotice ids={locked} canEdit={canEdit} among={items.length} />}
        {linkIds.length > 0 && items.length === 0 && canEdit && (
          <div className={css.buttons}>
            <button
              type="button"
              className={css.smallButton}
              onClick={() => {
                const result = removeLinks(board, linkIds);
                if (result.ok) workspace.select([]);
                else notify(result.reason, "problem");
              }}
            >
              <Trash2 size={14} aria-hidden /> Delete {arrows}
            </button>
          </div>
        )}
      </div>
      {items.length > 0 && (
        <SharedFields items={items} kinds={counts.map(([kind]) => kind)} readOnly={!canEdit} />
      )}
    </>
  );
}

function SharedFields({
  items,
  kinds,
  readOnly,
}: {
  readonly items: readonly Item[];
  readonly kinds: readonly ItemKind[];
  readonly readOnly: boolean;
}) {
  const { board } = useSession();
  const { currency } = useMeta();
  const idKey = items.map((item) => item.id).join(" ");
  const target = useMemo(() => itemsTarget(board, idKey.split(" ")), [board, idKey]);
  const [first] = items;
  const names = sharedFields(kinds);
  if (!first) return null;
  const table = itemFields(first.kind);
  return (
    <div className={css.groupBody}>
      <p className={css.faint}>What you set here is set for all of them, as one step.</p>
      {names.map((name) => {
        const field = table[name];
        if (!field) return null;
        const mixed = isMixed(items, name);
        const values = first as unknown as Readonly<Record<string, unknown>>;
        return (
          <FieldRow
            key={`${idKey} ${name}`}
            name={name}
            field={field}
            value={mixed ? field.initial : values[name]}
            mixed={mixed}
            target={target}
            title={`${items.length} cards`}
            unit={fieldUnit(name, field, currency)}
            readOnly={readOnly}
          />
        );
      })}
    </div>
  );
}
