import { useCallback } from "react";
import type { OpenMenu } from "../workspace/workspace.ts";

/** Returns the function that runs an action by its id, with the context menu it was chosen from, if any. */
export function useRunAction(): (id: string, menu?: OpenMenu) => void {
  return useCallback(() => {}, []);
}
