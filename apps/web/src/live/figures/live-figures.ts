import type {
  Consequences,
  Explanation,
  FigureName,
  Finding,
  ItemFigures,
  ListedFigure,
  PlanFigures,
} from "@throughline/engine";
import type { BoardSnapshot } from "@throughline/model";
import type { PresenceEdit } from "@throughline/protocol";

/** Dates that someone is trying out with a hand on them: nothing of it is in the document. */
export interface Trial {
  /** The connection of the person who tries; one's own included. */
  readonly by: number;
  readonly edits: readonly PresenceEdit[];
}

/** What a trial would do, computed alike in every browser. */
export interface TrialOutcome extends Trial {
  readonly consequences: Consequences;
  /** The figures of the items that would change. */
  readonly items: ReadonlyMap<string, ItemFigures>;
}

/** What one change of the plan did, told once after it. */
export interface Told {
  readonly source: "local" | "remote" | "undo";
  readonly consequences: Consequences;
}

/**
 * What the plan computes, kept up to date by a worker. Figures keep their identity until their own values
 * change, so whoever shows one item's figures renders only when these changed. Everything that is asked
 * (`explain`, `findHealth` …) is answered by the worker and resolves to null when the worker failed.
 */
export interface LiveFigures {
  item(id: string): ItemFigures | undefined;
  /** The whole plan's figures; null until the first have come. */
  plan(): PlanFigures | null;
  subscribeItem(id: string, listener: () => void): () => void;
  /** Told when any figure or the state changed; `version` grows with it. */
  subscribe(listener: () => void): () => void;
  version(): number;
  /** `computing` until the figures belong to the records shown; `failed` with a sentence for people. */
  state(): {
    readonly name: "computing" | "ready" | "failed";
    readonly simulating: boolean;
    readonly problem: string | null;
  };

  /** What people are trying out now; the newest answer for each. */
  trials(): readonly TrialOutcome[];
  /** Told when `trials` changed: at most as often as the worker answers. */
  subscribeTrials(listener: () => void): () => void;
  /** Replaces all trials; those that are gone are forgotten at once. */
  setTrials(trials: readonly Trial[]): void;

  /** Told once after each change of the plan that moved anything. */
  subscribeTold(listener: (told: Told) => void): () => void;

  explain(item: string, figure: FigureName): Promise<Explanation | null>;
  listFigures(item: string): Promise<readonly ListedFigure[] | null>;
  findHealth(): Promise<readonly Finding[] | null>;
  /** Remembers the plan as it is now under an id of the caller's choice. */
  keepMoment(id: string): void;
  /** Remembers a plan from elsewhere: records as stored, as `takeSnapshot` gives them. */
  bringMoment(id: string, records: BoardSnapshot): void;
  /** Everything that is different since a moment; null when it is not known. `baseline` is always known. */
  compareSince(id: string): Promise<Consequences | null>;
  dispose(): void;
}
