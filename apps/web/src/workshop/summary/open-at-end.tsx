import { useEffect } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { isRunning } from "../run/run-session.ts";

/** Opens the summary for whoever ends the session here, so that it is the last thing the room looks at. */
export function OpenSummaryAtEnd() {
  const { talk, liveTalk } = useSession();
  const workspace = useWorkspace();
  useEffect(() => {
    let wasRunning = isRunning(liveTalk.workshop().session);
    let isMine = false;
    const note = (_: unknown, { local }: { readonly local: boolean }) => {
      isMine = local;
    };
    talk.workshop.observe(note);
    const stop = liveTalk.subscribe("workshop", () => {
      const { session } = liveTalk.workshop();
      const runs = isRunning(session);
      if (wasRunning && !runs && session && isMine) workspace.set({ sidePanel: "summary" });
      wasRunning = runs;
    });
    return () => {
      stop();
      talk.workshop.unobserve(note);
    };
  }, [talk, liveTalk, workspace]);
  return null;
}
