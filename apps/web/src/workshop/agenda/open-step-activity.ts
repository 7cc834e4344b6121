import type { Step } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { openActivity } from "../run/run-activity.ts";

/** Opens for everyone what a step has prepared, and shows it here. Returns why not, as a sentence, or null. */
export async function openStepActivity(
  session: BoardSession,
  workspace: Workspace,
  { key, activity }: Pick<Step, "key" | "activity">,
): Promise<string | null> {
  if (activity === null) return null;
  const result = await openActivity(session, activity, key);
  if (!result.ok) return result.reason;
  workspace.set({ sidePanel: "activity" });
  return null;
}
