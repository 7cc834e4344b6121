import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Workspace, WorkspaceState } from "./workspace.ts";

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The view state of the open board. Only for components inside a board. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace is for components inside an open board.");
  return workspace;
}

/** One value of the view state; renders again only when that value changes. */
export function useWorkspaceValue<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useWorkspace().store, select);
}
