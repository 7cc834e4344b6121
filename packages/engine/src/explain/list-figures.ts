import type { PlanState } from "../consequences/plan-state.ts";
import { figureDefinitions, findSubject } from "./explain.ts";
import type { FigureName, Tone } from "./explanation.ts";

/** One line of an inspector's section of figures. */
export interface ListedFigure {
  readonly name: FigureName;
  readonly label: string;
  readonly value: string;
  readonly tone: Tone;
}

/** The figures that are available for an item, in reading order; empty when it has none or is not there. */
export function listFigures(state: PlanState, item: string): readonly ListedFigure[] {
  const subject = findSubject(state, item);
  if (!subject) return [];
  return figureDefinitions.flatMap(({ name, label, read }) => {
    const found = read(subject);
    return found?.value == null ? [] : [{ name, label, value: found.value, tone: found.tone }];
  });
}
