import { canManage } from "@throughline/protocol";
import { useSession } from "../session/session-context.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { AskTheOwner } from "./ask-the-owner.tsx";
import { ManageLinks } from "./manage-links.tsx";

/** Who may come in, and how: links by role for those who manage the board, advice for everyone else. */
export function ShareDialog() {
  const { boardId } = useSession();
  const workspace = useWorkspace();
  const role = useSessionState((state) => state.role);
  const close = () => workspace.set({ dialog: null });
  return (
    <Dialog onClose={close} title="Share this board" size={680}>
      {canManage(role) ? <ManageLinks boardId={boardId} role={role} /> : <AskTheOwner role={role} />}
    </Dialog>
  );
}
