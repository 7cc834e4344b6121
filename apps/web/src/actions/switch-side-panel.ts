import type { SidePanelName } from "../workspace/workspace.ts";
import type { Action } from "./action.ts";

/** The part of an action that opens a panel beside the board, in place of another, and closes it again. */
export function switchSidePanel(name: SidePanelName): Required<Pick<Action, "checked" | "run">> {
  return {
    checked: ({ workspace }) => workspace.get().sidePanel === name,
    run: ({ workspace }) => workspace.set({ sidePanel: workspace.get().sidePanel === name ? null : name }),
  };
}
