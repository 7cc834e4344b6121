import type { OpenMenu } from "../workspace/workspace.ts";
import type { Action, ActionContext } from "./action.ts";
import { allActions } from "./all-actions.ts";
import { roleObjection } from "./run-action.ts";

/** A line of a menu: one action, or a submenu of several. */
export type MenuEntry =
  | { readonly action: Action }
  | { readonly menu: string; readonly actions: readonly Action[] };

/** What the context menu of something shows, in the order of the registry; what the role forbids is left out. */
export function menuEntries(about: OpenMenu["about"], context: ActionContext): readonly MenuEntry[] {
  return gatherMenus(
    allActions.filter(
      (action) => action.menus?.includes(about) && roleObjection(action, context) === undefined,
    ),
  );
}

/** Gathers actions of the same submenu where its first one stands. */
function gatherMenus(actions: readonly Action[]): readonly MenuEntry[] {
  const menus = new Map<string, Action[]>();
  const entries: MenuEntry[] = [];
  for (const action of actions) {
    if (!action.under) {
      entries.push({ action });
      continue;
    }
    const gathered = menus.get(action.under.menu);
    if (gathered) gathered.push(action);
    else {
      const first = [action];
      menus.set(action.under.menu, first);
      entries.push({ menu: action.under.menu, actions: first });
    }
  }
  return entries;
}
