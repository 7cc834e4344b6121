import { useEffect } from "react";
import { useSession } from "../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import { DeltaStrip } from "./delta-strip.tsx";
import { ToldNotice } from "./told-notice.tsx";
import { watchTrials } from "./watch-trials.ts";

/** Dates that people try out and what they do, over the board. Mount it once for an open board. */
export function Trials() {
  const session = useSession();
  const workspace = useWorkspace();
  const changesOpen = useWorkspaceValue((state) => state.sidePanel === "changes");
  useEffect(() => watchTrials(session), [session]);
  return (
    <>
      <DeltaStrip />
      <ToldNotice onShowChanges={changesOpen ? undefined : () => workspace.set({ sidePanel: "changes" })} />
    </>
  );
}
