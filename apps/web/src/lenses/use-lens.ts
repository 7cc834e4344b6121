import { useCallback, useSyncExternalStore } from "react";
import { useWorkspace } from "../workspace/workspace-context.ts";
import type { Facts } from "./arrangement.ts";
import type { LensStage, LensState } from "./lens-stage.ts";

/** How the open board is arranged. Only for components inside a board. */
export function useLensStage(): LensStage {
  const { stage } = useWorkspace();
  if (!stage) throw new Error("useLensStage is for components inside an open board.");
  return stage;
}

/** The present lens with its arrangement: for bars and backdrops, never for cards. */
export function useLensState(): LensState {
  const stage = useLensStage();
  return useSyncExternalStore(stage.subscribe, stage.get);
}

/**
 * What the arrangement says of one card, in the present lens or in the named one; renders again only when that
 * changed. A card that waits to be taken away after a change of lens keeps what it said.
 */
export function useFacts(id: string, lens?: string): Facts {
  const stage = useLensStage();
  const read = useCallback(() => stage.facts(id, lens), [stage, id, lens]);
  return useSyncExternalStore(stage.subscribe, read);
}
