import { type Item, type ItemKind, itemKindNames, itemKinds, type Link } from "@throughline/model";

/** Cards that share one gap in the plan. */
export interface Finding {
  readonly id: string;
  /** What is missing, as a phrase after the number: “3 benefits without an owner”. */
  readonly label: string;
  readonly ids: readonly string[];
}

/** How many cards of each kind there are, in the order of the model; kinds with none are left out. */
export function countKinds(items: Iterable<Item>): readonly (readonly [ItemKind, number])[] {
  const counts = new Map<ItemKind, number>();
  for (const item of items) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
  return itemKindNames.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [[kind, count] as const] : [];
  });
}

/**
 * What the benefits map still lacks, read off the records and their links: benefits nobody owns, measures
 * or feeds, work that delivers nothing, goals nobody contributes to. A link counts only when the card at its
 * other end is there. Gaps that no card has are left out.
 */
export function findGaps(
  items: ReadonlyMap<string, Item>,
  links: ReadonlyMap<string, Link>,
): readonly Finding[] {
  const delivering = new Set<string>();
  const delivered = new Set<string>();
  const contributing = new Set<string>();
  const served = new Set<string>();
  for (const link of links.values()) {
    if (!items.has(link.from) || !items.has(link.to)) continue;
    if (link.kind === "delivers") {
      delivering.add(link.from);
      delivered.add(link.to);
    }
    if (link.kind === "contributes") {
      contributing.add(link.from);
      served.add(link.to);
    }
  }
  const gaps = new Map<string, string[]>(GAPS.map((gap) => [gap.id, []]));
  const standing = { delivering, delivered, contributing, served };
  for (const item of items.values()) {
    for (const gap of GAPS) {
      if (item.kind === gap.kind && gap.lacks(item, standing)) gaps.get(gap.id)?.push(item.id);
    }
  }
  return GAPS.flatMap((gap) => {
    const ids = gaps.get(gap.id) ?? [];
    return ids.length === 0 ? [] : [{ id: gap.id, label: labelOf(gap, ids.length), ids }];
  });
}

interface Standing {
  readonly delivering: ReadonlySet<string>;
  readonly delivered: ReadonlySet<string>;
  readonly contributing: ReadonlySet<string>;
  readonly served: ReadonlySet<string>;
}

interface Gap {
  readonly id: string;
  readonly kind: ItemKind;
  readonly words: string;
  lacks(item: Item, standing: Standing): boolean;
}

const has = (item: Item, key: string): boolean => {
  const value = (item as unknown as Readonly<Record<string, unknown>>)[key];
  return value !== null && value !== undefined && value !== "";
};

const GAPS: readonly Gap[] = [
  { id: "benefit-owner", kind: "benefit", words: "without an owner", lacks: (item) => !has(item, "owner") },
  {
    id: "benefit-measure",
    kind: "benefit",
    words: "without a measure",
    lacks: (item) => !has(item, "measure"),
  },
  {
    id: "benefit-baseline",
    kind: "benefit",
    words: "without a baseline",
    lacks: (item) => !has(item, "baseline"),
  },
  { id: "benefit-target", kind: "benefit", words: "without a target", lacks: (item) => !has(item, "target") },
  {
    id: "benefit-source",
    kind: "benefit",
    words: "that nothing delivers",
    lacks: (item, { delivered, served }) => !delivered.has(item.id) && !served.has(item.id),
  },
  {
    id: "benefit-goal",
    kind: "benefit",
    words: "that serve no goal",
    lacks: (item, { contributing }) => !contributing.has(item.id),
  },
  {
    id: "project-delivers",
    kind: "project",
    words: "that deliver nothing",
    lacks: (item, { delivering, contributing }) => !delivering.has(item.id) && !contributing.has(item.id),
  },
  {
    id: "change-delivers",
    kind: "change",
    words: "that deliver nothing",
    lacks: (item, { delivering, contributing }) => !delivering.has(item.id) && !contributing.has(item.id),
  },
  {
    id: "goal-served",
    kind: "goal",
    words: "that nothing contributes to",
    lacks: (item, { served, delivered }) => !served.has(item.id) && !delivered.has(item.id),
  },
  { id: "risk-owner", kind: "risk", words: "without an owner", lacks: (item) => !has(item, "owner") },
];

function labelOf(gap: Gap, count: number): string {
  const kind = itemKinds[gap.kind];
  const words =
    count === 1 ? gap.words.replace("deliver ", "delivers ").replace("serve ", "serves ") : gap.words;
  return `${(count === 1 ? kind.label : kind.plural).toLowerCase()} ${words}`;
}
