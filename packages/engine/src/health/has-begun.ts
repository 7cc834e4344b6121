import type { Item } from "@throughline/model";

/** Whether work is under way or done; a milestone when it is reached. */
export function hasBegun(item: Item): boolean {
  if (item.kind === "milestone") return item.status === "reached";
  if (item.kind !== "project" && item.kind !== "deliverable" && item.kind !== "change") return false;
  return item.status === "in-progress" || item.status === "done" || (item.progress ?? 0) > 0;
}
