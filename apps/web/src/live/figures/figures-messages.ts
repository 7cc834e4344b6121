import type {
  Consequences,
  Explanation,
  FigureName,
  Finding,
  ItemFigures,
  ListedFigure,
  PlanFigures,
  PlanRisk,
} from "@throughline/engine";
import type { BoardMeta, BoardSnapshot, Item, Link } from "@throughline/model";
import type { Told, Trial, TrialOutcome } from "./live-figures.ts";

/** Records that are new or changed, and ids that are gone. */
export interface RecordChanges {
  readonly meta: BoardMeta | null;
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  readonly goneItems: readonly string[];
  readonly goneLinks: readonly string[];
}

/** A question to the worker; the answer comes back under the same number. */
export type Question =
  | { readonly ask: "explain"; readonly item: string; readonly figure: FigureName }
  | { readonly ask: "list"; readonly item: string }
  | { readonly ask: "health" }
  | { readonly ask: "since"; readonly moment: string };

/** What each question is answered with; null when there is no answer. */
export interface Answers {
  readonly explain: Explanation;
  readonly list: readonly ListedFigure[];
  readonly health: readonly Finding[];
  readonly since: Consequences;
}

/** What the page tells the worker of the figures. */
export type ToFigures =
  | { readonly type: "records"; readonly source: Told["source"] | "open"; readonly changes: RecordChanges }
  | { readonly type: "trials"; readonly trials: readonly Trial[] }
  | { readonly type: "keep"; readonly moment: string }
  | { readonly type: "bring"; readonly moment: string; readonly plan: BoardSnapshot }
  | { readonly type: "question"; readonly number: number; readonly question: Question }
  | { readonly type: "risk"; readonly risk: PlanRisk };

/** What the worker of the figures tells the page. */
export type FromFigures =
  | {
      readonly type: "figures";
      /** Only those that changed. */
      readonly items: readonly (readonly [id: string, figures: ItemFigures])[];
      readonly gone: readonly string[];
      readonly plan: PlanFigures;
      /** True while the simulation of these very records is still to come. */
      readonly simulating: boolean;
    }
  | { readonly type: "told"; readonly told: Told }
  /** Only those computed anew; what the others try stays as it was told. */
  | { readonly type: "trials"; readonly outcomes: readonly TrialOutcome[] }
  | { readonly type: "answer"; readonly number: number; readonly answer: Answers[keyof Answers] | null };

/** What the page tells the worker of the simulation. */
export type ToRisk = Extract<ToFigures, { type: "records" }>;

/** What the worker of the simulation answers. */
export interface FromRisk {
  readonly type: "risk";
  readonly risk: PlanRisk;
}
