import type { BoardSession } from "../session/session-context.ts";
import { notify } from "../ui/notify.ts";
import type { OpenMenu, Workspace } from "../workspace/workspace.ts";
import type { ActionContext } from "./action.ts";

/** What a caller of actions has at hand. */
export interface ActionHost {
  readonly session: BoardSession;
  readonly workspace: Workspace;
  readonly toggleTheme?: () => void;
}

/** What actions work on, with messages shown in a corner of the screen. */
export function createActionContext(host: ActionHost, menu?: OpenMenu): ActionContext {
  return { ...host, notify, ...(menu && { menu }) };
}
