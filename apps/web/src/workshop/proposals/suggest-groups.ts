/** What could stand together. */
export interface SuggestedGroup {
  readonly title: string;
  /** At least two. */
  readonly keys: readonly string[];
}

/** Words that stand in any sentence and say nothing of what it is about. */
const COMMON = new Set(
  (
    "a about after all also an and any are as at be because been before being but by can cannot could did do does " +
    "done down each else enough even every few for from get gets go goes had has have having he her here his how i " +
    "if in into is it its just keep keeps less like made make makes many may might more most much must my need " +
    "needs new no nobody none nor not nothing now of off old on one only or other our out over own same she should so " +
    "some still such take takes than that the their them then there these they thing things this those through to " +
    "too under until up us use used uses very was we were what when where which while who why will with without " +
    "would yet you your"
  ).split(" "),
);

/** How alike two notes must be on average to stand together: the cosine of their words, 0 to 1. */
const ALIKE = 0.2;
const MOST = 600;
/** A word that no more texts than this have is never too common. */
const FEW = 4;

/**
 * Which texts speak of the same, by the words they share: the number of words in both over the root of the product of
 * their numbers (Ochiai's coefficient), without words that most texts have. The two most alike clusters are joined
 * until none are alike enough (average linkage). The order of the texts changes nothing. Of more than 600 texts
 * the rest is left alone. No group gets one of `titles`.
 */
export function suggestGroups(
  texts: readonly { readonly key: string; readonly text: string }[],
  titles: Iterable<string> = [],
): readonly SuggestedGroup[] {
  const sorted = [...texts].sort((one, other) => (one.key < other.key ? -1 : 1)).slice(0, MOST);
  const words = telling(sorted.map(({ text }) => wordsOf(text)));
  const clusters = joinAlike(words);
  const taken = new Set(titles);
  return clusters.map((at) => ({
    title: titleFor(at, words, taken),
    keys: at.map((index) => sorted[index]?.key ?? "").sort(),
  }));
}

/** The words a text is about, shortest form first met, each once: the stem by which it is compared, and as written. */
function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length < 3 || COMMON.has(word)) continue;
    const stem = stemOf(word);
    if (!words.has(stem)) words.set(stem, word);
  }
  return words;
}

/** A word without its most usual English endings. */
function stemOf(word: string): string {
  for (const end of ["ations", "ation", "ings", "ing", "ies", "ers", "ed", "er", "es", "s", "y"])
    if (word.endsWith(end) && word.length - end.length >= 4) return word.slice(0, -end.length);
  return word;
}

/** Without the words that most of many texts have: they part nothing from nothing. */
function telling(words: readonly ReadonlyMap<string, string>[]): readonly ReadonlyMap<string, string>[] {
  const counts = new Map<string, number>();
  for (const each of words) for (const stem of each.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.max(FEW, words.length / 2);
  return words.map((each) => new Map([...each].filter(([stem]) => (counts.get(stem) ?? 0) <= most)));
}

/** How alike two texts are, 0 to 1; 0 when one says nothing. */
function likeness(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  let shared = 0;
  for (const stem of one.keys()) if (other.has(stem)) shared += 1;
  return shared === 0 ? 0 : shared / Math.sqrt(one.size * other.size);
}

/** Clusters of two or more, as places in the list. */
function joinAlike(words: readonly ReadonlyMap<string, string>[]): readonly (readonly number[])[] {
  const count = words.length;
  const clusters: number[][] = words.map((_, at) => [at]);
  // The likeness of all pairs between two clusters, summed: joining two adds their rows.
  const sums = new Float64Array(count * count);
  for (const [a, one] of words.entries())
    for (const [b, other] of words.entries()) if (a !== b) sums[a * count + b] = likeness(one, other);
  const sum = (a: number, b: number) => sums[a * count + b] as number;
  const size = (a: number) => (clusters[a] as number[]).length;
  let live = clusters.map((_, at) => at);
  for (;;) {
    let best = ALIKE;
    let pair: readonly [number, number] | null = null;
    for (const a of live)
      for (const b of live) {
        if (b >= a) break;
        const mean = sum(a, b) / (size(a) * size(b));
        if (mean > best) {
          best = mean;
          pair = [b, a];
        }
      }
    if (!pair) break;
    const [into, from] = pair;
    clusters[into] = [...(clusters[into] ?? []), ...(clusters[from] ?? [])];
    live = live.filter((each) => each !== from);
    for (const each of live) {
      sums[into * count + each] = sum(into, each) + sum(from, each);
      sums[each * count + into] = sum(into, each);
    }
  }
  return live.map((at) => clusters[at] ?? []).filter((at) => at.length > 1);
}

/** The one or two words that most of them share, as they are written most; never a title that is taken. */
function titleFor(
  at: readonly number[],
  words: readonly ReadonlyMap<string, string>[],
  taken: Set<string>,
): string {
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  for (const index of at)
    for (const [stem, word] of words[index] ?? []) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const before = written.get(stem);
      if (
        before === undefined ||
        word.length < before.length ||
        (word.length === before.length && word < before)
      )
        written.set(stem, word);
    }
  const shared = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([stem]) => written.get(stem) ?? stem);
  const name = shared.join(", ") || "Alike";
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  let free = title;
  for (let number = 2; taken.has(free); number++) free = `${title} ${number}`;
  taken.add(free);
  return free;
}
