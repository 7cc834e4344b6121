import { type ItemOf, itemFields } from "@throughline/model";
import { AlarmClock } from "lucide-react";
import { memo, useId, useMemo } from "react";
import { FieldControl } from "../../panels/fields/field-control.tsx";
import { itemTarget } from "../../panels/fields/field-target.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./communication-plan.module.css";
import { EngagementIcon } from "./engagement-icon.tsx";
import { engagementWord, lacksEngagement } from "./engagement-levels.ts";

/** The columns of the plan behind the name, each a field of the stakeholder. */
export const contactColumns = [
  { key: "message", label: "What they need to hear" },
  { key: "channel", label: "Channel" },
  { key: "cadence", label: "Cadence" },
  { key: "owner", label: "Spoken to by" },
  { key: "nextContact", label: "Next contact" },
] as const;

/** One stakeholder in the communication plan. A click on the name selects the card. */
export const ContactRow = memo(function ContactRow({
  item,
  overdue,
  headId,
}: {
  readonly item: ItemOf<"stakeholder">;
  readonly overdue: boolean;
  /** With the key of a column behind it, the id of that column's head. */
  readonly headId: string;
}) {
  const { board } = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const id = useId();
  const target = useMemo(() => itemTarget(board, item.id), [board, item.id]);
  const name = item.title.trim() || "Untitled stakeholder";
  return (
    <tr data-overdue={overdue || undefined}>
      <th scope="row">
        <button
          type="button"
          id={`${id}-name`}
          className={css.name}
          onClick={() => workspace.select([item.id])}
        >
          {name}
        </button>
        <span className={css.stance} data-lacks={lacksEngagement(item) || undefined}>
          <EngagementIcon engagement={item.engagementNow} />
          {engagementWord(item.engagementNow)}
        </span>
        {overdue && (
          <span className={css.overdue}>
            <AlarmClock aria-hidden size={12} /> Overdue
          </span>
        )}
      </th>
      {contactColumns.map(({ key }) => {
        const field = itemFields("stakeholder")[key];
        return (
          field && (
            <td key={key}>
              <FieldControl
                name={key}
                field={field}
                value={item[key]}
                target={target}
                title={name}
                readOnly={!canEdit || item.locked}
                controlId={`${id}-${key}`}
                labelId={`${headId}-${key} ${id}-name`}
              />
            </td>
          )
        );
      })}
    </tr>
  );
});
