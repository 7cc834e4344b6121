import { NotebookText } from "lucide-react";
import { useCallback, useState } from "react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FullWindow } from "./full-window.tsx";
import { SummaryBody } from "./summary-body.tsx";

/** What the session leaves behind, beside the board or over the whole window. */
export function SummaryPanel() {
  const workspace = useWorkspace();
  const [wide, setWide] = useState(false);
  const shrink = useCallback(() => setWide(false), []);
  return (
    <SidePanel
      label="Summary"
      Icon={NotebookText}
      closeLabel="Close the summary"
      onClose={() => workspace.set({ sidePanel: null })}
    >
      {wide ? (
        <FullWindow label="Summary" onClose={shrink}>
          <SummaryBody />
        </FullWindow>
      ) : (
        <SummaryBody onRead={() => setWide(true)} />
      )}
    </SidePanel>
  );
}
