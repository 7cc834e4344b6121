import { type Field, metaFields } from "@throughline/model";
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
import { useCanEdit } from "../use-can-edit.ts";
import { countKinds } from "./count-kinds.ts";
import { kindCount } from "./kind-count.ts";
import overview from "./overview.module.css";
import { TopFindings } from "./top-findings.tsx";

/** A hidden field of the model that the overview lets people type. */
const currencyField: Field<unknown> = {
  ...metaFields.currency,
  control: "line",
  help: "Three letters, such as USD, EUR or GBP.",
};
/** What else is typed here; the cut line of Priority is the budget. */
const settings = ["statusDate", "budget", "scoreMethod"] as const;

/** What stands in the inspector while nothing is selected: the board itself and what its plan should be asked about. */
export function BoardOverview() {
  const { board, live } = useSession();
  const workspace = useWorkspace();
  const meta = useMeta();
  const readOnly = !useCanEdit();
  const target = useMemo(() => metaTarget(board), [board]);
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living maps change with the version.
  const counts = useMemo(() => countKinds(live.items.values()), [live, version]);
  const idsOf = (kind: string) =>
    [...live.items.values()].filter((item) => item.kind === kind).map((item) => item.id);
  const common = { target, title: "Board", readOnly };
  return (
    <>
      <div className={css.head}>
        <TitleField
          name="title"
          field={metaFields.title}
          value={meta.title}
          placeholder="Untitled board"
          {...common}
        />
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
        <FieldGroupSection label="Health of the plan" memory="overview health">
          <TopFindings />
        </FieldGroupSection>
      )}
      <FieldGroupSection label="Settings" memory="overview settings">
        <FieldRow name="currency" field={currencyField} value={meta.currency} {...common} />
        {settings.map((name) => (
          <FieldRow key={name} name={name} field={metaFields[name]} value={meta[name]} {...common} />
        ))}
      </FieldGroupSection>
    </>
  );
}
