import {
  type ChecklistEntry,
  defaultSize,
  entryKey,
  type ItemKind,
  type ItemOf,
  itemFields,
  type Pair,
  type RawRecord,
} from "@throughline/model";

type Placed = "pos" | "size" | "z" | "section";
type Authored<K extends ItemKind> = Omit<
  ItemOf<K>,
  "id" | "kind" | "repairs" | "title" | "approximate" | Placed
>;

/** What an author writes about one card: the kind's own fields and nothing else. */
export type Fields<K extends ItemKind> = Partial<Authored<K>> & {
  readonly title: string;
  /** Which figures on this card are approximate; only fields of this kind compile. */
  readonly approximate?: readonly (keyof Authored<K> & string)[];
  /** Only for notes and texts; other cards keep the size of their kind. */
  readonly size?: Pair;
};

/** A card that is written but not yet placed. Links refer to cards, so a wrong end does not compile. */
export interface Card<K extends ItemKind = ItemKind> {
  readonly id: string;
  readonly kind: K;
  readonly size: Pair;
  readonly ownSize: boolean;
  readonly stored: RawRecord;
}

/**
 * Cards of one kind. The key of each becomes its id: `openOnTime` of kind goal is `goal-open-on-time`.
 * `common` holds fields that every card of the table shares; a card's own fields win. A figure that is
 * approximate in common is so on those cards that state it.
 */
export function cards<K extends ItemKind, N extends string>(
  kind: K,
  common: Partial<Fields<K>>,
  table: Readonly<Record<N, Fields<K>>>,
): Readonly<Record<N, Card<K>>> {
  const made: Partial<Record<N, Card<K>>> = {};
  for (const name in table) {
    const { approximate: marks, ...shared } = common;
    const fields = { ...shared, ...table[name] };
    const kept = marks?.filter((field) => field in fields) ?? [];
    made[name] = card(kind, name, { ...(kept.length > 0 ? { approximate: kept } : {}), ...fields });
  }
  return made as Record<N, Card<K>>;
}

/** One card; see `cards`. */
export function card<K extends ItemKind>(kind: K, name: string, fields: Fields<K>): Card<K> {
  const { size, ...rest } = fields;
  const id = `${kind}-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    id,
    kind,
    size: size ?? defaultSize(kind),
    ownSize: size !== undefined,
    stored: { kind, ...storeFields(kind, rest) },
  };
}

/** Fields as the document keeps them: each entry of a series or checklist under its own key. */
function storeFields(kind: ItemKind, fields: Readonly<Record<string, unknown>>): RawRecord {
  const table = itemFields(kind);
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (table[name]?.shape !== "entries") {
      stored[name] = value;
      continue;
    }
    for (const [key, entry] of Object.entries(value as Record<string, unknown>)) {
      stored[entryKey(name, key)] = entry;
    }
  }
  return stored;
}

/** A checklist; a step that starts with `x ` is done. */
export function steps(...texts: readonly string[]): Readonly<Record<string, ChecklistEntry>> {
  const entries = texts.map((text, index): [string, ChecklistEntry] => {
    const done = text.startsWith("x ");
    return [`step-${index + 1}`, { text: done ? text.slice(2) : text, done, order: `a${index}` }];
  });
  return Object.fromEntries(entries);
}
