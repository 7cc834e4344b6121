import { useCallback } from "react";
import type { Peer } from "../session/peers.ts";
import { useSession } from "../session/session-context.ts";
import { notify } from "../ui/notify.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";

/** Whom I follow, and the way to begin and to stop. */
export function useFollow(): { readonly following: number | null; toggle(peer: Peer): void } {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const toggle = useCallback(
    (peer: Peer) => {
      if (workspace.get().held) notify("A facilitator took everyone along. Leave first, with Esc twice.");
      else if (workspace.get().following === peer.clientId) workspace.set({ following: null });
      // Two people who follow each other would push each other's view around.
      else if (peer.presence.following === String(peers.clientId())) {
        notify(`${peer.presence.user.name} follows you already, so you see the same.`);
      } else workspace.set({ following: peer.clientId });
    },
    [peers, workspace],
  );
  return { following, toggle };
}
