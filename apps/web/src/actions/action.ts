import type { ItemKind } from "@throughline/model";
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
  /** Turns light into dark and back. */
  toggleTheme?(): void;
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
  /** The item kind it is about: menus show that kind's icon in its colour. */
  readonly kind?: ItemKind;
  /** The submenu it stands in, and its shorter name there. */
  readonly under?: { readonly menu: string; readonly label: string };
  /** Keys as in `Mod+Shift+Z`, the first one is shown. Mod is Ctrl, and Cmd on a Mac. */
  readonly keys?: readonly string[];
  /** Context menus that show it. */
  readonly menus?: readonly OpenMenu["about"][];
  /** True where it changes the plan: hidden and refused for people who may only look. */
  readonly writes?: boolean;
  /** True where it says something in the talk: refused for people who may only look. */
  readonly talks?: boolean;
  /** True where it runs the session: hidden and refused for everyone but facilitators. */
  readonly facilitates?: boolean;
  /** True where its keys also work while someone types in a field. */
  readonly whileTyping?: boolean;
  /** True where the browser's own copy, cut or paste event answers the keys. */
  readonly native?: boolean;
  /** The label with what it would do right now, as in “Undo move 3 cards”. */
  labelNow?(context: ActionContext): string;
  /** True while what it switches is on. */
  checked?(context: ActionContext): boolean;
  enabled?(context: ActionContext): boolean;
  run(context: ActionContext): void | Promise<void>;
}
