import type { ItemFigures } from "@throughline/engine";
import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import type { TrialOutcome } from "./live-figures.ts";

/** What is computed about one item; renders again only when that changed. */
export function useFigures(id: string): ItemFigures | undefined {
  const { figures } = useSession();
  const subscribe = useCallback((listener: () => void) => figures.subscribeItem(id, listener), [figures, id]);
  return useSyncExternalStore(subscribe, () => figures.item(id));
}

/** A number that grows whenever any figure changed: for panels that show the whole plan, never for cards. */
export function useFiguresVersion(): number {
  const { figures } = useSession();
  return useSyncExternalStore(figures.subscribe, figures.version);
}

/** What people are trying out now, with what it would do. */
export function useTrials(): readonly TrialOutcome[] {
  const { figures } = useSession();
  return useSyncExternalStore(figures.subscribeTrials, figures.trials);
}
