import type { ItemOf } from "@throughline/model";
import type { Plan } from "../plan.ts";

/** The projects of a plan without the cancelled ones, by id, so that the order of the records is of no effect. */
export function listProjects(plan: Plan): readonly ItemOf<"project">[] {
  const projects: ItemOf<"project">[] = [];
  for (const item of plan.items.values()) {
    if (item.kind === "project" && item.status !== "cancelled") projects.push(item);
  }
  return projects.sort((a, b) => (a.id < b.id ? -1 : 1));
}
