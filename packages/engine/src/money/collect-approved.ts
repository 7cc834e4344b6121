import type { Plan } from "../plan.ts";
import { toMinor } from "./minor-units.ts";
import { splitAmount } from "./split-amount.ts";

/**
 * What approved change requests add to the cost of each project they govern, in hundredths; less than 0
 * where they save. A request that is done is in the plan's own figures already. Money for several projects is
 * split evenly; a request that governs no project adds nothing.
 */
export function collectApproved(plan: Plan): ReadonlyMap<string, number> {
  const governed = new Map<string, Set<string>>();
  for (const { kind, from, to } of plan.links.values()) {
    if (kind !== "governs" || plan.items.get(to)?.kind !== "project") continue;
    const request = plan.items.get(from);
    if (request?.kind !== "request" || request.status !== "approved" || request.money === null) continue;
    const projects = governed.get(from);
    if (projects) projects.add(to);
    else governed.set(from, new Set([to]));
  }
  const approved = new Map<string, number>();
  for (const [id, projects] of governed) {
    const request = plan.items.get(id);
    const money = request?.kind === "request" ? toMinor(request.money ?? 0) : 0;
    const sorted = [...projects].sort();
    const parts = splitAmount(
      money,
      sorted.map(() => 1),
    );
    sorted.forEach((project, at) => {
      approved.set(project, (approved.get(project) ?? 0) + (parts[at] ?? 0));
    });
  }
  return approved;
}
