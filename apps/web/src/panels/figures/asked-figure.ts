import type { FigureName } from "@throughline/engine";
import { createStore } from "zustand/vanilla";

/** A figure that someone wants explained, and the place in window pixels that it was asked from. */
export interface AskedFigure {
  readonly item: string;
  readonly figure: FigureName;
  readonly at: Readonly<Record<"x" | "y" | "width" | "height", number>>;
}

/** What is being explained in this window; null while nothing is. */
export const askedFigure = createStore<{ readonly asked: AskedFigure | null }>(() => ({ asked: null }));

/** Opens the explanation of a figure beside the element that shows it. */
export function askFigure(item: string, figure: FigureName, shownBy: Element): void {
  const { x, y, width, height } = shownBy.getBoundingClientRect();
  askedFigure.setState({ asked: { item, figure, at: { x, y, width, height } } });
}

/** Closes the explanation that is open, if any. */
export function stopAsking(): void {
  askedFigure.setState({ asked: null });
}
