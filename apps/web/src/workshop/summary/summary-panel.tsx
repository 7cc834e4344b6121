import { Maximize2, NotebookText } from "lucide-react";
import { useCallback, useState } from "react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FullWindow } from "./full-window.tsx";
import css from "./summary.module.css";
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
      head={
        <div className={css.head}>
          <button type="button" className={css.button} onClick={() => setWide(true)}>
            <Maximize2 size={14} aria-hidden /> Read and print
          </button>
        </div>
      }
    >
      {wide ? (
        <FullWindow label="Summary" onClose={shrink}>
          <SummaryBody prints />
        </FullWindow>
      ) : (
        <SummaryBody />
      )}
    </SidePanel>
  );
}
