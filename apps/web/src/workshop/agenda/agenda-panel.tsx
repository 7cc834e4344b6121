import { ListOrdered } from "lucide-react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { AgendaBody } from "./agenda-body.tsx";

/** The agenda beside the board. */
export function AgendaPanel() {
  const workspace = useWorkspace();
  return (
    <SidePanel
      label="Agenda"
      Icon={ListOrdered}
      closeLabel="Close the agenda"
      onClose={() => workspace.set({ sidePanel: null })}
    >
      <AgendaBody />
    </SidePanel>
  );
}
