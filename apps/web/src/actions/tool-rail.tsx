import { useCanEdit } from "../panels/use-can-edit.ts";
import { ActionButton } from "./action-button.tsx";
import { createActionId } from "./create.ts";
import { KindFlyout } from "./kind-flyout.tsx";
import { drawingKinds } from "./kind-groups.ts";
import styles from "./tool-rail.module.css";
import { useDragToPlace } from "./use-drag-to-place.ts";

/** The tools at the left edge. People who may only look get the tools for looking. */
export function ToolRail() {
  const canEdit = useCanEdit();
  const drag = useDragToPlace();
  return (
    <div className={styles.rail} data-stage-part="">
      <div className={styles.group} role="toolbar" aria-label="Tools" aria-orientation="vertical">
        <ActionButton id="tool-select" />
        <ActionButton id="tool-hand" />
        {canEdit && (
          <>
            <hr className={styles.line} />
            {drawingKinds.map((kind) => (
              <ActionButton
                key={kind}
                id={createActionId(kind)}
                onPointerDown={(event) => drag(event, kind)}
              />
            ))}
            <KindFlyout />
            <hr className={styles.line} />
            <ActionButton id="tool-link" />
            <ActionButton id="tool-pen" />
            <hr className={styles.line} />
            <ActionButton id="keep-tool" />
          </>
        )}
      </div>
    </div>
  );
}
