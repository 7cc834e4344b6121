import { type ItemFigures, isSameValue } from "@throughline/engine";

/** Figures by item with those kept that say the same as before, so that they keep their identity. */
export interface ChangedFigures {
  readonly kept: ReadonlyMap<string, ItemFigures>;
  readonly changed: readonly (readonly [id: string, figures: ItemFigures])[];
  /** Items about which nothing is computed any more. */
  readonly gone: readonly string[];
}

/** What is different between the figures that were told before and those of now, by their values. */
export function findChangedFigures(
  before: ReadonlyMap<string, ItemFigures>,
  now: ReadonlyMap<string, ItemFigures>,
): ChangedFigures {
  const changed: [string, ItemFigures][] = [];
  const kept = new Map<string, ItemFigures>();
  for (const [id, figures] of now) {
    const last = before.get(id);
    const same = last !== undefined && isSameValue(last, figures);
    kept.set(id, same ? last : figures);
    if (!same) changed.push([id, figures]);
  }
  return { kept, changed, gone: [...before.keys()].filter((id) => !kept.has(id)) };
}
