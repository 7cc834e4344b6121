import { type Item, type ItemKind, itemFields, itemKindNames, itemKinds } from "@throughline/model";

/** One card that a search found, and how well: lower is better. */
interface Hit {
  readonly item: Item;
  readonly rank: number;
}

export interface SearchResult {
  /** The found cards, the best first; with a kind filter only those of the kinds. */
  readonly items: readonly Item[];
  /** How many cards of each kind the words find, whatever the filter; kinds with none are left out. */
  readonly counts: ReadonlyMap<ItemKind, number>;
}

const NOTHING: SearchResult = { items: [], counts: new Map() };

interface Haystack {
  readonly title: string;
  readonly facts: string;
  readonly prose: string;
}

/** Records are frozen and replaced when they change, so their folded text is made once for each. */
const haystacks = new WeakMap<Item, Haystack>();

/**
 * Finds the cards in which every word of `query` occurs: in the title, among the people, tags and kind, in
 * any text, or as the id. Case and accents do not matter. An empty query finds nothing.
 */
export function searchBoard(
  items: Iterable<Item>,
  query: string,
  kinds: ReadonlySet<ItemKind> = new Set(),
): SearchResult {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return NOTHING;
  const hits: Hit[] = [];
  const found = new Map<ItemKind, number>();
  for (const item of items) {
    const rank = rankOf(item, words, query.trim());
    if (rank === undefined) continue;
    found.set(item.kind, (found.get(item.kind) ?? 0) + 1);
    if (kinds.size === 0 || kinds.has(item.kind)) hits.push({ item, rank });
  }
  hits.sort((left, right) => left.rank - right.rank || compareTitles(left.item, right.item));
  const counts = new Map<ItemKind, number>();
  for (const kind of itemKindNames) {
    const count = found.get(kind);
    if (count) counts.set(kind, count);
  }
  return { items: hits.map((hit) => hit.item), counts };
}

/** True when every word occurs somewhere in the card; for filters that keep their own order. */
export function matchesWords(item: Item, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length === 0 || rankOf(item, words, query.trim()) !== undefined;
}

function rankOf(item: Item, words: readonly string[], typed: string): number | undefined {
  if (item.id === typed) return 0;
  const { title, facts, prose } = haystackOf(item);
  let rank = 1;
  for (const word of words) {
    if (title.startsWith(word)) continue;
    if (title.includes(word)) rank = Math.max(rank, 2);
    else if (facts.includes(word)) rank = Math.max(rank, 3);
    else if (prose.includes(word)) rank = Math.max(rank, 4);
    else return undefined;
  }
  return rank;
}

const PEOPLE = new Set([
  "owner",
  "sponsor",
  "manager",
  "accountable",
  "lead",
  "author",
  "requestedBy",
  "decidedBy",
]);

function haystackOf(item: Item): Haystack {
  const known = haystacks.get(item);
  if (known) return known;
  const values = item as unknown as Readonly<Record<string, unknown>>;
  const facts: string[] = [itemKinds[item.kind].label, ...item.tags];
  const prose: string[] = [];
  for (const [key, field] of Object.entries(itemFields(item.kind))) {
    const value = values[key];
    if (typeof value !== "string" || key === "title") continue;
    if (field.control !== "line" && field.control !== "long") continue;
    (PEOPLE.has(key) ? facts : prose).push(value);
  }
  const made = { title: fold(item.title), facts: fold(facts.join("\n")), prose: fold(prose.join("\n")) };
  haystacks.set(item, made);
  return made;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function compareTitles(left: Item, right: Item): number {
  return collator.compare(left.title, right.title) || (left.id < right.id ? -1 : 1);
}
