import type { ItemFigures } from "@throughline/engine";
import { useCallback, useSyncExternalStore } from "react";
import { useSession } from "../../session/session-context.ts";
import type { TrialOutcome } from "./live-figures.ts";

/** What one item would come to, and the connection of the person who tries it. */
export interface TrialFigures {
  readonly by: number;
  readonly figures: ItemFigures;
}

/**
 * The figures an item would have if a trial were dropped; undefined while no trial changes it. Where several
 * people try at once, one's own, else the first one's. Items that no trial touches do not render.
 */
export function useTrialFigures(id: string): TrialFigures | undefined {
  const { figures, peers } = useSession();
  const outcome = useSyncExternalStore(
    figures.subscribeTrials,
    useCallback(() => findOutcome(figures.trials(), id, peers.clientId()), [figures, peers, id]),
  );
  const own = outcome?.items.get(id);
  return outcome && own ? { by: outcome.by, figures: own } : undefined;
}

function findOutcome(trials: readonly TrialOutcome[], id: string, me: number): TrialOutcome | undefined {
  const touching = trials.filter(({ items }) => items.has(id));
  return touching.find(({ by }) => by === me) ?? touching[0];
}
