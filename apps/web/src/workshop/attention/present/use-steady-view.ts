import { useEffect, useRef } from "react";
import { useWorkshop } from "../../../live/use-talk.ts";
import { useSession } from "../../../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { findConnection } from "../find-connection.ts";
import { usePeople } from "../use-people.ts";

/**
 * Goes on with the same person's view when their page was loaded anew, when they moved to another machine, and when a
 * step began, which brings each page to its own view.
 */
export function useSteadyView(): void {
  const { peers } = useSession();
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const people = usePeople();
  const step = useWorkshop().current?.step ?? "";
  const last = useRef<{ readonly clientId: number; readonly person: string; readonly step: string } | null>(
    null,
  );
  useEffect(() => {
    const others = peers.others();
    if (following !== null) {
      const person = others.find(({ clientId }) => clientId === following)?.presence.user.id;
      if (person) last.current = { clientId: following, person, step };
      return;
    }
    if (last.current === null || people.length === 0) return;
    const { clientId, person, step: before } = last.current;
    // Whoever is still here was left on purpose.
    if (before === step && others.some((peer) => peer.clientId === clientId)) {
      last.current = null;
      return;
    }
    const back = findConnection(others, person);
    if (back) workspace.set({ following: back.clientId });
  }, [peers, people, following, step, workspace]);
}
