import type { Item } from "@throughline/model";
import type { Figures, ItemFigures } from "../figures.ts";
import type { Plan } from "../plan.ts";
import type { ExplainedInput, FigureName, Tone } from "./explanation.ts";

/** One item with all that is known about it. */
export interface Subject {
  readonly plan: Plan;
  readonly figures: Figures;
  readonly item: Item;
  readonly own: ItemFigures;
}

/** What one figure of one item says. */
export interface Reading {
  /** null when it cannot be computed; the sentence then says why. */
  readonly value: string | null;
  readonly tone: Tone;
  readonly sentence: string;
  readonly inputs: readonly ExplainedInput[];
}

/** One figure: what it is, how it is computed, and how to read it off an item. */
export interface FigureDefinition {
  readonly name: FigureName;
  readonly label: string;
  /** The title for an item's name, where “label of name” would be no English. */
  readonly titleFor?: (name: string) => string;
  readonly formula: string;
  readonly source: string;
  /** null when items of this kind have no such figure. */
  read(subject: Subject): Reading | null;
}

/** A figure that is there. */
export function reading(
  value: string,
  sentence: string,
  inputs: readonly (ExplainedInput | null)[],
  tone: Tone = "neutral",
): Reading {
  return { value, tone, sentence, inputs: present(inputs) };
}

/** A figure that cannot be computed, with the reason as a sentence. */
export function unavailable(sentence: string, inputs: readonly (ExplainedInput | null)[] = []): Reading {
  return { value: null, tone: "neutral", sentence, inputs: present(inputs) };
}

function present(inputs: readonly (ExplainedInput | null)[]): readonly ExplainedInput[] {
  return inputs.filter((input) => input !== null);
}

/** The source of what this project defines itself. */
export const OWN_DEFINITION = "Our own definition";
