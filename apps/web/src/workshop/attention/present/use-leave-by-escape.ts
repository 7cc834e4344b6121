import { useEffect } from "react";
import { useWorkspace } from "../../../workspace/workspace-context.ts";
import { leavePresenting } from "./present.ts";

/** Ends presenting by Escape, and where the browser gave its whole screen back, as it does by Escape itself. */
export function useLeaveByEscape(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onFullscreen = () => {
      if (!document.fullscreenElement) leavePresenting(workspace);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("[role=menu]")) return;
      if (workspace.get().dialog !== null || workspace.get().atCursor !== null) return;
      event.preventDefault();
      leavePresenting(workspace);
    };
    document.addEventListener("fullscreenchange", onFullscreen);
    // Before the board's own Escape.
    document.body.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("fullscreenchange", onFullscreen);
      document.body.removeEventListener("keydown", onKey);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    };
  }, [workspace]);
}
