import type { ItemKind } from "./item.ts";
import type { LinkKind } from "./link.ts";

const WORK: readonly ItemKind[] = ["project", "milestone", "deliverable", "change"];
const RAID: readonly ItemKind[] = ["risk", "issue", "assumption"];

/**
 * The kinds of link that make sense between two kinds of item, the likeliest first. Never empty:
 * anything may relate to anything, for a workshop passes through unusual states.
 */
export function suggestLinkKinds(from: ItemKind, to: ItemKind): readonly LinkKind[] {
  const found: LinkKind[] = [];
  if (RAID.includes(from)) found.push("threatens");
  if (from === "stakeholder") found.push("owns");
  if (from === "team") found.push("staffs", "owns");
  if (from === "decision" || from === "control" || from === "request" || from === "program")
    found.push("governs");
  if (to === "goal") found.push("contributes");
  if (to === "benefit") found.push(from === "benefit" ? "contributes" : "delivers");
  if (WORK.includes(from) && (to === "deliverable" || to === "change")) found.push("delivers");
  if (WORK.includes(from) && WORK.includes(to)) found.push("dependency", "contains");
  if (from === "project" && to === "project") found.push("excludes");
  found.push("relates");
  for (const kind of ["dependency", "delivers", "contributes"] as const) {
    if (!found.includes(kind)) found.push(kind);
  }
  return found;
}
