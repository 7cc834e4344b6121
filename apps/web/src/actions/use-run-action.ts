import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { useSession } from "../session/session-context.ts";
import type { OpenMenu } from "../workspace/workspace.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import type { ActionContext } from "./action.ts";
import { actionOf } from "./all-actions.ts";
import { createActionContext } from "./create-action-context.ts";
import { runAction } from "./run-action.ts";

/** What actions work on, for the open board. The same object while the board stays open. */
export function useActionContext(): ActionContext {
  const session = useSession();
  const workspace = useWorkspace();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  return useMemo(
    () =>
      createActionContext({
        session,
        workspace,
        toggleTheme: () => setColorScheme(scheme === "dark" ? "light" : "dark"),
      }),
    [session, workspace, setColorScheme, scheme],
  );
}

/** Returns the function that runs an action by its id, with the context menu it was chosen from, if any. */
export function useRunAction(): (id: string, menu?: OpenMenu) => void {
  const context = useActionContext();
  return useCallback((id, menu) => runAction(actionOf(id), menu ? { ...context, menu } : context), [context]);
}
