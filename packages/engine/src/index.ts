export type { Figures, ItemFigures } from "./figures.ts";
export type { Plan } from "./plan.ts";
