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

const columns = ["message", "channel", "cadence", "owner", "nextContact"] as const;

/** One stakeholder in the communication plan. A click on the name selects the card. */
export const ContactRow = memo(function ContactRow({
  item,
  overdue,
}: {
  readonly item: ItemOf<"stakeholder">;
  readonly overdue: boolean;
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
        <button type="button" className={css.name} onClick={() => workspace.select([item.id])}>
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
      {columns.map((key) => {
        const field = itemFields("stakeholder")[key];
        return (
          field && (
            <td key={key}>
              <span id={`${id}-${key}-label`} className={css.unseen}>
                {`${field.label} of ${name}`}
              </span>
              <FieldControl
                name={key}
                field={field}
                value={item[key]}
                target={target}
                title={name}
                readOnly={!canEdit || item.locked}
                controlId={`${id}-${key}`}
                labelId={`${id}-${key}-label`}
              />
            </td>
          )
        );
      })}
    </tr>
  );
});
