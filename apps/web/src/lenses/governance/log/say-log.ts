import type { LensInput } from "../../lens.ts";
import { logGrid } from "./log-grid.ts";
import { isLate } from "./place-log.ts";

/** How many decisions are open, and how many of these are late: “3 decisions open · 1 late”. */
export function sayLog(input: LensInput): string {
  const items = logGrid(input).cells.flat(2);
  const open = items.filter(
    (item) => item.kind === "decision" && (item.status === "open" || item.status === "proposed"),
  );
  if (open.length === 0) return "";
  const late = items.filter((item) => isLate(item, input.meta.statusDate)).length;
  const word = open.length === 1 ? "decision" : "decisions";
  return `${open.length} ${word} open${late > 0 ? ` · ${late} late` : ""}`;
}
