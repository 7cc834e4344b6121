import type { PlanState } from "../consequences/plan-state.ts";
import { sayName } from "../words/say-name.ts";
import { benefitFigures } from "./benefit-explanations.ts";
import { dateFigures } from "./date-explanations.ts";
import type { Explanation, FigureName } from "./explanation.ts";
import { exposureFigures } from "./exposure-explanations.ts";
import type { FigureDefinition, Subject } from "./figure-definition.ts";
import { floatFigures } from "./float-explanations.ts";
import { goalFigures } from "./goal-explanations.ts";
import { moneyFigures } from "./money-explanations.ts";
import { priorityFigures } from "./priority-explanations.ts";
import { riskFigures } from "./risk-explanations.ts";
import { statusFigures } from "./status-explanations.ts";
import { teamFigures } from "./team-explanations.ts";

/** All figures in the order in which an inspector shows them. */
export const figureDefinitions: readonly FigureDefinition[] = [
  ...statusFigures,
  ...dateFigures,
  ...floatFigures,
  ...riskFigures,
  ...benefitFigures,
  ...goalFigures,
  ...moneyFigures,
  ...exposureFigures,
  ...teamFigures,
  ...priorityFigures,
];

const BY_NAME = new Map<FigureName, FigureDefinition>(
  figureDefinitions.map((definition) => [definition.name, definition]),
);

/**
 * Where a figure of an item comes from, in words that a person can check. A figure that is not available says
 * why. Gives null when there is no such item, or when items of its kind have no such figure.
 */
export function explain(state: PlanState, item: string, figure: FigureName): Explanation | null {
  const subject = findSubject(state, item);
  const definition = BY_NAME.get(figure);
  const read = subject && definition ? definition.read(subject) : null;
  if (!subject || !definition || !read) return null;
  const name = sayName(subject.item);
  return {
    title: definition.titleFor?.(name) ?? `${definition.label} of ${name}`,
    value: read.value ?? "Not available",
    sentence: read.sentence,
    formula: definition.formula,
    source: definition.source,
    inputs: read.inputs,
  };
}

/** An item with its records and figures; null when it is not on the board. */
export function findSubject({ plan, figures }: PlanState, id: string): Subject | null {
  const item = plan.items.get(id);
  return item ? { plan, figures, item, own: figures.items.get(id) ?? {} } : null;
}
