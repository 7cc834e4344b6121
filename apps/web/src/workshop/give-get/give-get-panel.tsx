import { Handshake, Maximize2 } from "lucide-react";
import { useState } from "react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FullWindow } from "../summary/full-window.tsx";
import css from "./give-get.module.css";
import { GiveGetBody } from "./give-get-body.tsx";

/** Who promises what to whom, and whether the days fit. */
export function GiveGetPanel() {
  const workspace = useWorkspace();
  const [wide, setWide] = useState(false);
  return (
    <SidePanel
      label="Give and get"
      Icon={Handshake}
      closeLabel="Close give and get"
      onClose={() => workspace.set({ sidePanel: null })}
      head={
        <div className={css.head}>
          <button type="button" className={css.button} onClick={() => setWide(true)}>
            <Maximize2 size={14} aria-hidden /> Full window
          </button>
        </div>
      }
    >
      {!wide && <GiveGetBody />}
      {wide && (
        <FullWindow label="Give and get" onClose={() => setWide(false)}>
          <GiveGetBody />
        </FullWindow>
      )}
    </SidePanel>
  );
}
