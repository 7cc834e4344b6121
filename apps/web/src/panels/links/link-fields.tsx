import { type Link, linkFields } from "@throughline/model";
import { useMemo } from "react";
import { useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { FieldRow } from "../fields/field-row.tsx";
import { linkTarget } from "../fields/field-target.ts";
import { fieldUnit } from "../fields/field-unit.ts";
import { linkFieldOrder } from "../inspector/field-groups.ts";
import { itemName } from "../item-name.ts";

/** Every field of one arrow that people may edit. */
export function LinkFields({ link, readOnly }: { readonly link: Link; readonly readOnly: boolean }) {
  const { board, live } = useSession();
  const { currency } = useMeta();
  const { id } = link;
  const target = useMemo(() => linkTarget(board, id), [board, id]);
  const table = linkFields(link.kind);
  const values = link as unknown as Readonly<Record<string, unknown>>;
  const title = `the arrow from ${itemName(live.items.get(link.from))}`;
  return linkFieldOrder(link.kind).map((name) => {
    const field = table[name];
    if (!field) return null;
    return (
      <FieldRow
        key={`${id} ${link.kind} ${name}`}
        name={name}
        field={field}
        value={values[name]}
        target={target}
        title={title}
        unit={fieldUnit(name, field, currency)}
        readOnly={readOnly}
      />
    );
  });
}
