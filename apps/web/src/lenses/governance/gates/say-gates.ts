import type { LensInput } from "../../lens.ts";
import { criteriaOf } from "./criteria-of.ts";
import { gateGrid, isClosed, PROJECTS } from "./gate-grid.ts";

/** How many open projects have all, some or none of what their gate asks for: “2 ready, 3 without criteria”. */
export function sayGates(input: LensInput): string {
  const open = (gateGrid(input).cells[PROJECTS] ?? []).flat().filter((item) => !isClosed(item));
  if (open.length === 0) return "";
  let [ready, without] = [0, 0];
  for (const item of open) {
    if (item.kind !== "project") continue;
    const criteria = criteriaOf(item.gate, item.stage);
    if (criteria.steps.length === 0) without += 1;
    else if (criteria.open === 0) ready += 1;
  }
  const gap = without === 0 ? "" : `, ${without} without criteria`;
  return `${ready} of ${open.length} ready${gap}`;
}
