import { removeItems } from "@throughline/board";
import { Crosshair, Trash2 } from "lucide-react";
import { useSession } from "../../../session/session-context.ts";
import { notify } from "../../../ui/notify.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { showOnBoard } from "../../show-on-board.ts";
import { useCanEdit } from "../../use-can-edit.ts";
import css from "../register.module.css";

/** What can be done with the cards whose rows are selected. */
export function SelectedRows() {
  const { board } = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const ids = useWorkspaceValue((state) => state.selection.items);
  if (ids.length === 0) return null;
  const remove = () => {
    const result = removeItems(board, ids);
    if (result.ok) workspace.select([]);
    else notify(result.reason, "problem");
  };
  return (
    <span className={css.selected}>
      <button type="button" className={css.button} onClick={() => showOnBoard(workspace, ids)}>
        <Crosshair size={14} aria-hidden /> Show on board
      </button>
      {canEdit && (
        <button type="button" className={css.button} onClick={remove}>
          <Trash2 size={14} aria-hidden /> Delete {ids.length === 1 ? "" : ids.length}
        </button>
      )}
    </span>
  );
}
