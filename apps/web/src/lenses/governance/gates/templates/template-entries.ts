import type { ChecklistEntry, ItemOf } from "@throughline/model";
import { placeAtEnd, type Step, stepsInOrder } from "../../../../panels/fields/controls/checklist-order.ts";
import type { Write } from "../../../drop.ts";
import { entryKeyOf } from "../criteria-of.ts";
import { baseCriteria } from "./base-criteria.ts";
import { closureBase, closureByKind, qualityByKind } from "./closing-criteria.ts";
import { kindCriteria } from "./kind-criteria.ts";
import { methodCriteria } from "./method-criteria.ts";

/** The checklists of a project that a template can fill. */
export type TemplateField = "gate" | "quality" | "closure";

type Templated = Pick<ItemOf<"project">, "stage" | "method" | "projectKind">;

/** What a template suggests for one checklist of a project, by the key of each entry. */
export function templateEntries(project: Templated, field: TemplateField): ReadonlyMap<string, string> {
  const { stage, method, projectKind } = project;
  if (field === "gate") {
    return keyed([
      [entryKeyOf.bind(null, stage, "all"), baseCriteria[stage]],
      [entryKeyOf.bind(null, stage, method), methodCriteria[method][stage]],
      [entryKeyOf.bind(null, stage, projectKind), kindCriteria[projectKind][stage]],
    ]);
  }
  const keyFor = (source: string) => (index: number) => `t-${field}-${source}-${index + 1}`;
  if (field === "quality") return keyed([[keyFor(projectKind), qualityByKind[projectKind]]]);
  return keyed([
    [keyFor("all"), closureBase],
    [keyFor(projectKind), closureByKind[projectKind]],
  ]);
}

/** Writes the entries of the template that the project lacks, after those it has; texts it has are not repeated. */
export function templateWrites(project: ItemOf<"project">, field: TemplateField): readonly Write[] {
  const steps: Step[] = [...stepsInOrder(project[field])];
  const texts = new Set(steps.map(({ text }) => text.trim().toLowerCase()));
  const writes: Write[] = [];
  for (const [key, text] of templateEntries(project, field)) {
    if (key in project[field] || texts.has(text.toLowerCase())) continue;
    const value: ChecklistEntry = { text, done: false, order: placeAtEnd(steps) };
    steps.push({ ...value, id: key });
    writes.push({ do: "entry", id: project.id, field, key, value });
  }
  return writes;
}

function keyed(
  lists: readonly (readonly [keyOf: (index: number) => string, texts: readonly string[]])[],
): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap(([keyOf, texts]) => texts.map((text, index) => [keyOf(index), text] as const)),
  );
}
