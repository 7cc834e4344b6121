import type { Item, Link } from "@throughline/model";
import type { ActionContext } from "./action.ts";

type Where = Pick<ActionContext, "session" | "workspace">;

/** The records of the selected items that are still on the board. */
export function selectedItems({ session, workspace }: Where): readonly Item[] {
  return workspace.get().selection.items.flatMap((id) => session.live.items.get(id) ?? []);
}

/** The records of the selected links that are still on the board. */
export function selectedLinks({ session, workspace }: Where): readonly Link[] {
  return workspace.get().selection.links.flatMap((id) => session.live.links.get(id) ?? []);
}

/** The selected items that may be moved and changed. */
export function openSelection(where: Where): readonly Item[] {
  return selectedItems(where).filter((item) => !item.locked);
}

/** True when at least `least` items are selected that are not locked. */
export function hasOpenItems(where: Where, least = 1): boolean {
  return openSelection(where).length >= least;
}
