import { Tooltip } from "@mantine/core";
import { canWritePlan } from "@throughline/protocol";
import { Eye } from "lucide-react";
import { useSessionState } from "../session/use-session-state.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import styles from "./view-only-chip.module.css";

/** Says plainly that this person may look at the plan but not change it. */
export function ViewOnlyChip() {
  const workspace = useWorkspace();
  const role = useSessionState((state) => state.role);
  if (canWritePlan(role)) return null;
  return (
    <Tooltip
      multiline
      maw={260}
      label={`You came in as a ${role}. Everything can be looked at, searched and exported; ask the owner for an editor's link to change the plan.`}
    >
      <button type="button" className={styles.chip} onClick={() => workspace.set({ dialog: "share" })}>
        <Eye aria-hidden size={14} />
        View only
      </button>
    </Tooltip>
  );
}
