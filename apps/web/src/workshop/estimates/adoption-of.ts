import type { AdoptedValue } from "@throughline/board";
import { pertMean, type ThreePoint } from "@throughline/engine";
import { itemFields } from "@throughline/model";
import { showNumber } from "../../canvas/cards/format-figure.ts";
import type { ObjectResult } from "./results-of.ts";
import { roundDays } from "./scale-of.ts";

/** Which figure of a result is adopted; people may also agree on one of their own. */
export type AdoptChoice =
  | { readonly how: "median" | "mean" }
  | { readonly how: "own"; readonly value: number | ThreePoint | null };

export const BY_MEDIAN: AdoptChoice = { how: "median" };

/** The figure that a choice comes to, rounded as the field takes it; null where there is none. */
export function chosenFigure(result: ObjectResult, choice: AdoptChoice): number | ThreePoint | null {
  if (choice.how === "own") {
    const fits = (typeof choice.value === "number") === (result.kind === "score");
    return fits ? choice.value : null;
  }
  if (result.kind === "score") {
    const figure = choice.how === "median" ? result.spread?.median : result.spread?.mean;
    return figure === undefined ? null : result.scale.round(figure);
  }
  const { combined } = result;
  if (!combined) return null;
  if (choice.how === "median") return roundPoint(combined.point);
  const { optimistic, likely, pessimistic } = combined;
  return roundPoint({ optimistic: optimistic.mean, likely: likely.mean, pessimistic: pessimistic.mean });
}

/** What adopting a figure sets: one field, or for a duration as many of the three as the card has. */
export function valuesFor(
  { item, field, kind }: Pick<ObjectResult, "item" | "field" | "kind">,
  figure: number | ThreePoint,
  name: string,
): readonly AdoptedValue[] {
  if (typeof figure === "number") return [{ id: item.id, field: name, value: figure }];
  if (kind !== "duration" || field.control !== "days") return [];
  const table = itemFields(item.kind);
  return [
    { id: item.id, field: "optimistic", value: figure.optimistic },
    { id: item.id, field: "duration", value: figure.likely },
    { id: item.id, field: "pessimistic", value: figure.pessimistic },
  ].filter((value) => Object.hasOwn(table, value.field));
}

/** A figure in words: “8”, “40 %”, or “5 / 10 / 20 days”. */
export function sayFigure({ scale }: Pick<ObjectResult, "scale">, figure: number | ThreePoint): string {
  return typeof figure === "number" ? scale.say(figure) : `${sayPoint(figure)} days`;
}

/** “5 / 10 / 20”: at best, most likely and at worst. */
export function sayPoint({ optimistic, likely, pessimistic }: ThreePoint): string {
  return [optimistic, likely, pessimistic].map(showNumber).join(" / ");
}

/** Expected duration of a point in words: “10.8 days”. */
export function sayExpected(point: ThreePoint): string {
  return `${pertMean(point).toFixed(1).replace(/\.0$/, "")} days`;
}

/** Rounding never rises past what is above, so the order stays. */
function roundPoint({ optimistic, likely, pessimistic }: ThreePoint): ThreePoint {
  return {
    optimistic: roundDays(optimistic),
    likely: roundDays(likely),
    pessimistic: roundDays(pessimistic),
  };
}
