import { Radio } from "lucide-react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { ActivityBody } from "./activity-body.tsx";

/** What everyone is in now, beside the board. */
export function ActivityPanel() {
  const workspace = useWorkspace();
  return (
    <SidePanel
      label="Now"
      Icon={Radio}
      closeLabel="Close what is going on now"
      onClose={() => workspace.set({ sidePanel: null })}
    >
      <ActivityBody />
    </SidePanel>
  );
}
