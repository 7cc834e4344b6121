import { useEffect, useRef } from "react";
import { useSession } from "../../../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { findConnection } from "../find-connection.ts";
import { usePeople } from "../use-people.ts";

/** Goes on with the same person's view when their page was loaded anew or they moved to another machine. */
export function useSteadyView(): void {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const people = usePeople();
  const last = useRef<{ readonly clientId: number; readonly person: string } | null>(null);
  useEffect(() => {
    const others = peers.others();
    if (following !== null) {
      const person = others.find(({ clientId }) => clientId === following)?.presence.user.id;
      if (person) last.current = { clientId: following, person };
      return;
    }
    if (last.current === null || people.length === 0) return;
    const { clientId, person } = last.current;
    // Whoever is still here was left on purpose.
    if (others.some((peer) => peer.clientId === clientId)) {
      last.current = null;
      return;
    }
    const back = findConnection(others, person);
    if (back) workspace.set({ following: back.clientId });
  }, [peers, people, following, workspace]);
}
