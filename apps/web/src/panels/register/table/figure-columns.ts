import type { ExposureFigures, ItemFigures } from "@throughline/engine";
import { itemFields } from "@throughline/model";
import { fieldText } from "../../fields/field-text.ts";
import type { KindFilter } from "./kind-filter.ts";

interface FigureColumn {
  /** No field has such a key. */
  readonly key: string;
  readonly label: string;
  readonly unit: "money" | "days" | null;
  readonly figure: Exclude<keyof ExposureFigures, "band" | "residualBand">;
}

const exposure: readonly FigureColumn[] = [
  { key: "figure-emv", label: "Expected money", unit: "money", figure: "emv" },
  { key: "figure-score", label: "Score", unit: null, figure: "score" },
  { key: "figure-residual", label: "Residual score", unit: null, figure: "residualScore" },
];

const withExposure: ReadonlySet<KindFilter> = new Set(["raid", "risk", "assumption", "issue"]);

/** The computed columns of a filter: read, never typed. */
export function figureColumns(filter: KindFilter): readonly FigureColumn[] {
  return withExposure.has(filter) ? exposure : [];
}

/** What a computed column holds for a card with these figures; null when it is not known. */
export function figureValue(key: string, figures: ItemFigures | undefined): number | null {
  const column = exposure.find((one) => one.key === key);
  return (column && figures?.exposure?.[column.figure]) ?? null;
}

/** The same as text, as the cells of typed figures read. */
export function figureText(key: string, figures: ItemFigures | undefined): string {
  const value = figureValue(key, figures);
  const money = itemFields("risk").money;
  if (value === null || !money) return "";
  return fieldText(money, Math.round(value * 100) / 100);
}
