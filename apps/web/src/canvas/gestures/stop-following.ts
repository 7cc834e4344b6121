import type { CanvasParts } from "../canvas-parts.ts";

/** Whoever moves their own view no longer follows somebody else's. */
export function stopFollowing({ workspace }: Pick<CanvasParts, "workspace">): void {
  if (workspace.get().following !== null) workspace.set({ following: null });
}
