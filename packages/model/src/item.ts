import type { Field, FieldsOf } from "./field.ts";
import { baseFields } from "./items/base-fields.ts";
import { noteFields, sectionFields, strokeFields, textFields } from "./items/drawing-fields.ts";
import { controlFields, decisionFields, requestFields } from "./items/governance-fields.ts";
import { stakeholderFields, teamFields } from "./items/people-fields.ts";
import { assumptionFields, issueFields, riskFields } from "./items/raid-fields.ts";
import { benefitFields, changeFields, goalFields, programFields } from "./items/strategy-fields.ts";
import { deliverableFields, milestoneFields, projectFields } from "./items/work-fields.ts";
import type { Repair } from "./read-fields.ts";

/** Every item kind with its own fields; the fields all kinds share stand in `baseFields`. */
export const itemKinds = {
  program: { label: "Program", plural: "Programs", fields: programFields },
  goal: { label: "Goal", plural: "Goals", fields: goalFields },
  benefit: { label: "Benefit", plural: "Benefits", fields: benefitFields },
  change: { label: "Change", plural: "Changes", fields: changeFields },
  project: { label: "Project", plural: "Projects", fields: projectFields },
  milestone: { label: "Milestone", plural: "Milestones", fields: milestoneFields },
  deliverable: { label: "Deliverable", plural: "Deliverables", fields: deliverableFields },
  risk: { label: "Risk", plural: "Risks", fields: riskFields },
  assumption: { label: "Assumption", plural: "Assumptions", fields: assumptionFields },
  issue: { label: "Issue", plural: "Issues", fields: issueFields },
  stakeholder: { label: "Stakeholder", plural: "Stakeholders", fields: stakeholderFields },
  team: { label: "Team", plural: "Teams", fields: teamFields },
  decision: { label: "Decision", plural: "Decisions", fields: decisionFields },
  request: { label: "Change request", plural: "Change requests", fields: requestFields },
  control: { label: "Control", plural: "Controls", fields: controlFields },
  note: { label: "Note", plural: "Notes", fields: noteFields },
  text: { label: "Text", plural: "Texts", fields: textFields },
  section: { label: "Section", plural: "Sections", fields: sectionFields },
  stroke: { label: "Pen stroke", plural: "Pen strokes", fields: strokeFields },
} as const;

export type ItemKind = keyof typeof itemKinds;

export const itemKindNames = Object.keys(itemKinds) as readonly ItemKind[];

/** One item as the rest of the product sees it: complete, checked and frozen. */
export type ItemOf<K extends ItemKind> = {
  readonly id: string;
  readonly kind: K;
  /** What was wrong in the document and was replaced by a default; empty for a sound record. */
  readonly repairs: readonly Repair[];
} & FieldsOf<typeof baseFields> &
  FieldsOf<(typeof itemKinds)[K]["fields"]>;

export type Item = { [K in ItemKind]: ItemOf<K> }[ItemKind];

export function isItemKind(value: unknown): value is ItemKind {
  return typeof value === "string" && Object.hasOwn(itemKinds, value);
}

const fieldTables = new Map<ItemKind, Readonly<Record<string, Field<unknown>>>>(
  itemKindNames.map((kind) => [kind, Object.freeze({ ...baseFields, ...itemKinds[kind].fields })]),
);

/** All fields of a kind by key, the shared ones first. The same frozen object on each call. */
export function itemFields(kind: ItemKind): Readonly<Record<string, Field<unknown>>> {
  const table = fieldTables.get(kind);
  if (!table) throw new Error(`There is no item kind "${kind}".`);
  return table;
}
