import { MessageSquare } from "lucide-react";
import { SidePanel } from "../../panels/side-panel/side-panel.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { CommentsBody } from "./comments-body.tsx";

/** The comments beside the board. */
export function CommentsPanel() {
  const workspace = useWorkspace();
  return (
    <SidePanel
      label="Comments"
      Icon={MessageSquare}
      closeLabel="Close the comments"
      onClose={() => workspace.set({ sidePanel: null })}
    >
      <CommentsBody />
    </SidePanel>
  );
}
