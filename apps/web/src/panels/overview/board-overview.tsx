import { type Field, metaFields } from "@throughline/model";
import { CircleCheck } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { useBoardVersion, useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FieldRow } from "../fields/field-row.tsx";
import { metaTarget } from "../fields/field-target.ts";
import { FieldGroupSection } from "../inspector/field-group-section.tsx";
import css from "../inspector/inspector.module.css";
import { TitleField } from "../inspector/title-field.tsx";
import { showOnBoard } from "../show-on-board.ts";
import { useCanEdit } from "../use-can-edit.ts";
import { countKinds, findGaps } from "./board-findings.ts";
import { kindCount } from "./kind-count.ts";
import overview from "./overview.module.css";

/** A hidden field of the model that the overview lets people type. */
const currencyField: Field<unknown> = {
  ...metaFields.currency,
  control: "line",
  help: "Three letters, such as USD, EUR or GBP.",
};
const fields: Readonly<Record<string, Field<unknown>>> = metaFields;

/** What stands in the inspector while nothing is selected: the board itself and what its plan lacks. */
export function BoardOverview() {
  const { board, live } = useSession();
  const workspace = useWorkspace();
  const meta = useMeta();
  const readOnly = !useCanEdit();
  const target = useMemo(() => metaTarget(board), [board]);
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living maps change with the version.
  const { counts, gaps } = useMemo(
    () => ({ counts: countKinds(live.items.values()), gaps: findGaps(live.items, live.links) }),
    [live, version],
  );
  const idsOf = (kind: string) =>
    [...live.items.values()].filter((item) => item.kind === kind).map((item) => item.id);
  const common = { target, title: "Board", readOnly };
  return (
    <>
      <div className={css.head}>
        {fields.title && (
          <TitleField
            name="title"
            field={fields.title}
            value={meta.title}
            placeholder="Untitled board"
            {...common}
          />
        )}
      </div>
      <FieldGroupSection label="On this board" memory="overview counts">
        {counts.length === 0 ? (
          <p className={css.faint}>
            Nothing yet. Double-click the board to add a note, or pick a kind of card from the tools on the
            left.
          </p>
        ) : (
          <ul className={overview.countList}>
            {counts.map(([kind, count]) => (
              <li key={kind}>
                <button
                  type="button"
                  aria-label={`Select ${kindCount(kind, count)}`}
                  onClick={() => workspace.select(idsOf(kind))}
                >
                  <KindIcon kind={kind} size={15} /> {kindCount(kind, count)}
                </button>
              </li>
            ))}
            {live.links.size > 0 && (
              <li className={overview.countNote}>
                {live.links.size === 1 ? "1 arrow between them" : `${live.links.size} arrows between them`}
              </li>
            )}
          </ul>
        )}
      </FieldGroupSection>
      {counts.length > 0 && (
        <FieldGroupSection label="What the plan still lacks" memory="overview gaps">
          {gaps.length === 0 ? (
            <p className={overview.allGood}>
              <CircleCheck size={15} aria-hidden /> Every benefit has an owner and a measure, and every chain
              reaches a goal.
            </p>
          ) : (
            <ul className={overview.gapList}>
              {gaps.map((gap) => (
                <li key={gap.id}>
                  <button type="button" onClick={() => showOnBoard(workspace, gap.ids)}>
                    <span className={overview.gapCount}>{gap.ids.length}</span>
                    <span>{gap.label}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </FieldGroupSection>
      )}
      <FieldGroupSection label="Settings" memory="overview settings">
        <FieldRow name="currency" field={currencyField} value={meta.currency} {...common} />
        {fields.statusDate && (
          <FieldRow name="statusDate" field={fields.statusDate} value={meta.statusDate} {...common} />
        )}
      </FieldGroupSection>
    </>
  );
}
