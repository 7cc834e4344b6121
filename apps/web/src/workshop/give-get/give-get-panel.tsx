import { Handshake } from "lucide-react";
import { useState } from "react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { FullWindow } from "../summary/full-window.tsx";
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
    >
      {!wide && <GiveGetBody onWiden={() => setWide(true)} />}
      {wide && (
        <FullWindow label="Give and get" onClose={() => setWide(false)}>
          <GiveGetBody />
        </FullWindow>
      )}
    </SidePanel>
  );
}
