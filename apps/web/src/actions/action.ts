import type { LucideIcon } from "lucide-react";
import type { BoardSession } from "../session/session-context.ts";
import type { OpenMenu, Workspace } from "../workspace/workspace.ts";

/** What an action works on: the open board, this person's view of it, and where it was asked for. */
export interface ActionContext {
  readonly session: BoardSession;
  readonly workspace: Workspace;
  /** The context menu the action was chosen from, if any: its place on the board is where things appear. */
  readonly menu?: OpenMenu;
  /** Shows a short sentence to the person, with an optional way back. */
  notify(message: string, tone?: "info" | "problem"): void;
}

export type ActionGroup = "tools" | "create" | "edit" | "arrange" | "view" | "workshop" | "board";

/**
 * One thing a person can do. Toolbar, context menus, keys, palette and help sheet all read the one list
 * of these, so nothing is reachable in one place only.
 */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  readonly icon?: LucideIcon;
  /** Keys as in `Mod+Shift+Z`, the first one is shown. Mod is Ctrl, and Cmd on a Mac. */
  readonly keys?: readonly string[];
  /** Context menus that show it. */
  readonly menus?: readonly OpenMenu["about"][];
  /** True where it changes the plan: hidden and refused for people who may only look. */
  readonly writes?: boolean;
  enabled?(context: ActionContext): boolean;
  run(context: ActionContext): void | Promise<void>;
}
