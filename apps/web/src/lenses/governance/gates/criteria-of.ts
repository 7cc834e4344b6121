import type { ChecklistEntry } from "@throughline/model";
import { type Step, stepsInOrder } from "../../../panels/fields/controls/checklist-order.ts";
import { type Stage, stages } from "../stages.ts";

/** What a gate asks for, and how much of it is met. */
export interface Criteria {
  readonly steps: readonly Step[];
  readonly met: number;
  readonly open: number;
}

/**
 * The criteria of the gate behind a stage: those that were made for it, and those that were written elsewhere,
 * which hold at the next gate until it is passed.
 */
export function criteriaOf(gate: Readonly<Record<string, ChecklistEntry>>, stage: Stage): Criteria {
  const steps = stepsInOrder(gate).filter(({ id }) => (stageOfEntry(id) ?? stage) === stage);
  const met = steps.filter(({ done }) => done).length;
  return { steps, met, open: steps.length - met };
}

/** The key of a template's entry: the same in every browser, so that two people do not add it twice. */
export function entryKeyOf(stage: Stage, source: string, index: number): string {
  return `t-${stage}-${source}-${index + 1}`;
}

/** The key of an entry that people wrote themselves for the gate behind a stage; `id` makes it unique. */
export function ownKeyOf(stage: Stage, id: string): string {
  return `t-${stage}-own-${id.slice(-40)}`;
}

/** The stage whose gate an entry was made for; null for what was written elsewhere and holds at every gate. */
export function stageOfEntry(key: string): Stage | null {
  const [mark, word] = key.split("-");
  return mark === "t" ? (stages.find(({ stage }) => stage === word)?.stage ?? null) : null;
}

/** “4 of 7 criteria met”, or that there are none. */
export function sayCriteria({ steps, met, open }: Criteria): string {
  if (steps.length === 0) return "no criteria yet";
  return open === 0 ? `all ${steps.length} criteria met` : `${open} of ${met + open} criteria open`;
}
