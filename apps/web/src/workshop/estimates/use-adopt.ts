import type { Activity } from "@throughline/model";
import { useCallback } from "react";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { announce } from "../activity/announce.ts";
import { type Agreed, adoptResults } from "./adopt-results.ts";
import type { ObjectResult } from "./results-of.ts";

/** Adopts agreed figures and says what came of it. */
export function useAdopt(
  activity: Activity,
  all: readonly ObjectResult[],
): (agreed: readonly Agreed[]) => void {
  const session = useSession();
  const workspace = useWorkspace();
  return useCallback(
    (agreed) => {
      const result = adoptResults(session, workspace, activity, agreed, all);
      if (!result.ok) {
        notify(result.reason, "problem");
        return;
      }
      const kept = new Set(result.left.map(({ id }) => id)).size;
      const done = new Set(agreed.map(({ result: { item } }) => item.id)).size - kept;
      const said = `${done === 1 ? "1 figure is" : `${done} figures are`} in the plan, with the decision.`;
      notify(kept === 0 ? said : `${said} ${sayKept(kept)}`);
      announce(session, said);
    },
    [session, workspace, activity, all],
  );
}

function sayKept(count: number): string {
  return count === 1
    ? "1 card is locked or gone and keeps its own."
    : `${count} cards are locked or gone and keep theirs.`;
}
