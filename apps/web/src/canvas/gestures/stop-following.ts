import type { CanvasParts } from "../canvas-parts.ts";

/** Whoever moves their own view no longer follows somebody else's, unless a facilitator holds it. */
export function stopFollowing({ workspace }: Pick<CanvasParts, "workspace">): void {
  const { following, held } = workspace.get();
  if (following !== null && !held) workspace.set({ following: null });
}
