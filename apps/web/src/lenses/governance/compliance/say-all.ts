import type { LensInput } from "../../lens.ts";
import { controlGrid } from "./control-grid.ts";
import { coverageOf, sayCoverage } from "./cover-frameworks.ts";

/** What all rule books come to: “5 of 12 evidenced, 2 gaps · 1 late”. Nothing where there is no control. */
export function sayAll(input: LensInput): string {
  const controls = [...controlGrid(input).byFramework.values()].flat();
  if (controls.length === 0) return "";
  const coverage = coverageOf(controls, input.meta.statusDate);
  return `${sayCoverage(coverage)}${coverage.overdue > 0 ? ` · ${coverage.overdue} late` : ""}`;
}
