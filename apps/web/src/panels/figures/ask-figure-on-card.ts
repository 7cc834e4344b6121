import { askFigure } from "./asked-figure.ts";
import { readFigureName } from "./read-figure-name.ts";

/** Opens the explanation of the figure under a click on a card; false where no figure was hit. */
export function askFigureOnCard(item: string, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-figure]") : null;
  const figure = readFigureName(element?.dataset.figure);
  if (!element || !figure) return false;
  askFigure(item, figure, element);
  return true;
}
