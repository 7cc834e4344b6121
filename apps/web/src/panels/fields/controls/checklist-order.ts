import type { ChecklistEntry } from "@throughline/model";
import { generateKeyBetween } from "fractional-indexing";

/** A step with its key in the list. */
export interface Step extends ChecklistEntry {
  readonly id: string;
}

/** The steps in their order; equal places, normal after a merge, are ordered by id. */
export function stepsInOrder(list: Readonly<Record<string, ChecklistEntry>>): readonly Step[] {
  return Object.entries(list)
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((left, right) => compare(left.order, right.order) || compare(left.id, right.id));
}

/** A place after the last step. */
export function placeAtEnd(steps: readonly Step[]): string {
  return between(steps.at(-1)?.order ?? null, null);
}

/**
 * The entries to write so that the step at `index` moves one place up or down. Usually one; when neighbours
 * share a place so that nothing fits between, all get new ones.
 */
export function moveStep(
  steps: readonly Step[],
  index: number,
  by: 1 | -1,
): readonly (readonly [string, ChecklistEntry])[] {
  const moving = steps[index];
  const target = index + by;
  if (!moving || target < 0 || target >= steps.length) return [];
  const rest = steps.filter((_, at) => at !== index);
  const below = rest[target - 1]?.order ?? null;
  const above = rest[target]?.order ?? null;
  if (sound(below) && sound(above) && (below === null || above === null || below < above)) {
    return [[moving.id, entryOf(moving, between(below, above))]];
  }
  const wanted = [...rest.slice(0, target), moving, ...rest.slice(target)];
  let last: string | null = null;
  return wanted.map((step) => {
    last = between(last, null);
    return [step.id, entryOf(step, last)] as const;
  });
}

function entryOf({ text, done }: ChecklistEntry, order: string): ChecklistEntry {
  return { text, done, order };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function between(below: string | null, above: string | null): string {
  try {
    return generateKeyBetween(below, above);
  } catch {
    // A place that another program wrote is no fractional index; after it comes whatever sorts later.
    return below === null ? "a0" : `${below}0`;
  }
}

function sound(order: string | null): boolean {
  if (order === null) return true;
  try {
    generateKeyBetween(order, null);
    return true;
  } catch {
    return false;
  }
}
