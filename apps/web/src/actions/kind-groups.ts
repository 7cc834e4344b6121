import type { ItemKind } from "@throughline/model";

/** The planning objects as people look for them, by the question that each group answers. */
export const kindGroups: readonly { readonly label: string; readonly kinds: readonly ItemKind[] }[] = [
  { label: "Why", kinds: ["program", "goal", "benefit"] },
  { label: "What", kinds: ["change", "project", "deliverable"] },
  { label: "When", kinds: ["milestone"] },
  { label: "Risk", kinds: ["risk", "issue", "assumption"] },
  { label: "People", kinds: ["stakeholder", "team"] },
  { label: "Governance", kinds: ["decision", "request", "control"] },
];

/** Kinds that are drawing rather than planning. */
export const drawingKinds: readonly ItemKind[] = ["note", "text", "section"];
