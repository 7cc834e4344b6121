import { type ItemKind, itemFields, itemKindNames } from "@throughline/model";

/** A field that a group may score, with the kinds of card that have it. */
export interface ScoredField {
  readonly field: string;
  readonly label: string;
  readonly kinds: readonly ItemKind[];
}

/** Kinds that are drawings: what they measure is no judgement. */
const DRAWN: ReadonlySet<ItemKind> = new Set(["text", "section", "stroke", "note"]);
const CONTROLS: ReadonlySet<string> = new Set(["score", "share", "number"]);

/** Every field that a group may score: scales first, then shares and numbers, each once. */
export const scoredFields: readonly ScoredField[] = [...CONTROLS].flatMap((control) => {
  const found = new Map<string, { label: string; kinds: ItemKind[] }>();
  for (const kind of itemKindNames) {
    if (DRAWN.has(kind)) continue;
    for (const [field, { label, control: own }] of Object.entries(itemFields(kind))) {
      if (own !== control) continue;
      const known = found.get(field);
      if (known) known.kinds.push(kind);
      else found.set(field, { label, kinds: [kind] });
    }
  }
  return [...found].map(([field, { label, kinds }]) => ({ field, label, kinds }));
});
