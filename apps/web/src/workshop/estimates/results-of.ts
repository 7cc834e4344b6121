import {
  type CombinedThreePoint,
  combineThreePoints,
  type Spread,
  spreadOf,
  type ThreePoint,
} from "@throughline/engine";
import { checkValue, type Field, type Item } from "@throughline/model";
import type { Ballot } from "./ballot.ts";
import { type EstimateScale, scaleOf } from "./scale-of.ts";
import { type Asked, askedField, subjectsOf } from "./subjects-of.ts";

interface Common {
  readonly item: Item;
  readonly field: Field<unknown>;
  readonly scale: EstimateScale;
  /** People who said that they cannot say. */
  readonly abstained: number;
}

/** What a group said of one object by one field. */
export interface ScoreResult extends Common {
  readonly kind: "score";
  /** By person. */
  readonly estimates: ReadonlyMap<string, number>;
  /** null when nobody estimated. */
  readonly spread: Spread | null;
}

/** What a group said of how long one object takes. */
export interface DurationResult extends Common {
  readonly kind: "duration";
  readonly estimates: ReadonlyMap<string, ThreePoint>;
  readonly combined: CombinedThreePoint | null;
}

export type ObjectResult = ScoreResult | DurationResult;

/** What a group estimated, object by object. Answers that the field does not take are passed over. */
export function resultsOf(
  items: ReadonlyMap<string, Item>,
  asked: Asked,
  ballots: ReadonlyMap<string, Ballot>,
): readonly ObjectResult[] {
  return subjectsOf(items, asked).flatMap((item): readonly ObjectResult[] => {
    const field = askedField(item, asked);
    if (!field) return [];
    const scale = scaleOf(field);
    const answers = [...ballots].map(([person, ballot]) => [person, ballot.get(item.id)] as const);
    const abstained = answers.filter(([, answer]) => answer === "?").length;
    const common = { item, field, scale, abstained };
    if (asked.kind === "durations") {
      const estimates = new Map<string, ThreePoint>();
      for (const [person, answer] of answers) if (typeof answer === "object") estimates.set(person, answer);
      return [{ ...common, kind: "duration", estimates, combined: combineThreePoints(estimates) }];
    }
    const estimates = new Map<string, number>();
    for (const [person, answer] of answers)
      if (typeof answer === "number" && checkValue(field, answer).ok) estimates.set(person, answer);
    return [{ ...common, kind: "score", estimates, spread: spreadOf(estimates, scale.steps) }];
  });
}

/** How far apart people are about one object; of durations by what each expects. null when nobody estimated. */
export function spreadIn(result: ObjectResult): Spread | null {
  return result.kind === "score" ? result.spread : (result.combined?.expected ?? null);
}
