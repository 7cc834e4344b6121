import type { Consequence } from "@throughline/engine";
import { useState } from "react";
import { useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FieldGroupSection } from "../inspector/field-group-section.tsx";
import { showLinkOnBoard } from "../show-link-on-board.ts";
import { showOnBoard } from "../show-on-board.ts";
import { ChangeRow } from "./change-row.tsx";
import css from "./changes.module.css";
import { type ChangeGroup, groupChanges } from "./group-changes.ts";

/** So many changes of a kind are shown until all are asked for. */
const FEW = 12;

/** All changes under what they are about. */
export function ChangeList({ changes }: { readonly changes: readonly Consequence[] }) {
  return groupChanges(changes).map((group) => (
    <FieldGroupSection
      key={group.id}
      label={group.label}
      memory={`changes ${group.id}`}
      hint={String(group.changes.length)}
    >
      <Rows group={group} />
    </FieldGroupSection>
  ));
}

function Rows({ group: { changes } }: { readonly group: ChangeGroup }) {
  const { live } = useSession();
  const workspace = useWorkspace();
  const { currency } = useMeta();
  const [all, setAll] = useState(false);
  const shown = all || changes.length <= FEW + 1 ? changes : changes.slice(0, FEW);
  const wayTo = (id: string) => {
    if (live.items.has(id)) return () => showOnBoard(workspace, [id]);
    if (live.links.has(id)) return () => void showLinkOnBoard(workspace, live, id);
    return undefined;
  };
  return (
    <>
      <ul className={css.changes}>
        {shown.map((change) => (
          <ChangeRow
            key={`${change.kind} ${change.id} ${change.figure}`}
            change={change}
            currency={currency}
            onJump={wayTo(change.id)}
          />
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" className={css.button} onClick={() => setAll(true)}>
          Show all {changes.length}
        </button>
      )}
    </>
  );
}
