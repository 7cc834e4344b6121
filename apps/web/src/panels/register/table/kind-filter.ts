import { type ItemKind, itemKindNames } from "@throughline/model";

/** Which cards a table shows: of one kind, all, or the risks, assumptions, issues and decisions together. */
export type KindFilter = ItemKind | "all" | "raid";

/** What the RAID register holds. */
export const raidKinds: readonly ItemKind[] = ["risk", "assumption", "issue", "decision"];

/** Whether a filter shows cards of a kind. Pen strokes are shown by their own filter only. */
export function filterShows(filter: KindFilter, kind: ItemKind): boolean {
  if (filter === "all") return kind !== "stroke";
  return filter === "raid" ? raidKinds.includes(kind) : kind === filter;
}

/** The kinds whose fields a filter's columns come from. */
export function kindsOf(filter: KindFilter): readonly ItemKind[] {
  if (filter === "all") return itemKindNames;
  return filter === "raid" ? raidKinds : [filter];
}
