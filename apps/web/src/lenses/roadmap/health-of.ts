import type { ItemFigures } from "@throughline/engine";
import type { DatedItem } from "../../trials/days-of-work.ts";

/** How a bar looks by health: as the figures judge it, else as people declare it. */
export type HealthTone = "good" | "warn" | "bad";

const TONES: Readonly<Record<string, HealthTone>> = { green: "good", amber: "warn", red: "bad" };

/** The health of a piece of work; null where nobody and nothing judges it. */
export function healthOf(item: DatedItem, figures: ItemFigures | undefined): HealthTone | null {
  const computed = figures?.status?.overall;
  if (computed) return TONES[computed] ?? null;
  return item.kind === "project" ? (TONES[item.declaredRag] ?? null) : null;
}
