import { Tooltip } from "@mantine/core";
import { canWritePlan, canWriteTalk } from "@throughline/protocol";
import { Eye, MessagesSquare } from "lucide-react";
import { useSessionState } from "../session/use-session-state.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import styles from "./view-only-chip.module.css";

/** Says plainly what a person may do who may not change the plan: take part in the session, or only look. */
export function ViewOnlyChip() {
  const workspace = useWorkspace();
  const role = useSessionState((state) => state.role);
  if (canWritePlan(role)) return null;
  const takesPart = canWriteTalk(role);
  const Icon = takesPart ? MessagesSquare : Eye;
  const may = takesPart
    ? "You can comment, vote, estimate and propose, and look at everything"
    : "Everything can be looked at, searched and exported";
  return (
    <Tooltip
      multiline
      maw={260}
      label={`You came in as a ${role}. ${may}; ask the owner for an editor’s link to change the plan.`}
    >
      <button type="button" className={styles.chip} onClick={() => workspace.set({ dialog: "share" })}>
        <Icon aria-hidden size={14} />
        {takesPart ? "Taking part" : "View only"}
      </button>
    </Tooltip>
  );
}
