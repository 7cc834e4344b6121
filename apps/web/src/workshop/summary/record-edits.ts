import { findEdits } from "@throughline/engine";
import type { SummaryInput } from "./summary.ts";

/** Ids of the cards that came or were changed since the start; none where the plan of the start is not known. */
export function editedItems({ before, plan }: Pick<SummaryInput, "before" | "plan">): ReadonlySet<string> {
  if (!before) return new Set();
  const { added, changed } = findEdits(before, plan).items;
  return new Set([...added.map(({ id }) => id), ...changed.map(({ after }) => after.id)]);
}
