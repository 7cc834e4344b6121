import type { Activity, Item, Vote } from "@throughline/model";
import { subjectOf } from "@throughline/model";
import { type MarkedBallot, markBallot } from "./mark-ballot.ts";

/** The rules a count of dots keeps to. */
export type DotRules = Pick<
  Activity,
  "key" | "kinds" | "items" | "votes" | "manyPerObject" | "closed" | "counted" | "marks"
>;

/** How one item came out. */
export interface DotRow {
  readonly item: string;
  readonly votes: number;
  /** The ids of those who chose it, each once, sorted. */
  readonly voters: readonly string[];
  /** From 1; equal votes have equal ranks, and the next rank leaves as many out (1, 2, 2, 4). */
  readonly rank: number;
}

/** The count of one vote. */
export interface DotCount {
  /** Every item that got a vote, the most votes first; equal ones by id. */
  readonly rows: readonly DotRow[];
  /** Votes on items that have been deleted since, in the order of their ids: told, and not counted. */
  readonly gone: readonly DotRow[];
  /** People whose ballots could be read and are counted. */
  readonly voters: readonly string[];
  /** Votes that are counted, and those that were there to be given and were not. */
  readonly cast: number;
  readonly unused: number;
  /** People whose ballots came or changed after the end and are not counted; nobody while the vote is open. */
  readonly late: readonly string[];
  /** People whose ballots cannot be read: sealed, or damaged. */
  readonly unreadable: readonly string[];
  /** Votes beyond the rules: too many, a second one on the same item, on something else. */
  readonly refused: number;
}

/**
 * Counts the dots of one vote by its rules: ballots of this activity whose key names their author, one for each
 * person, once it has ended of those only that were counted then. Of a person's dots the first ones count, by the
 * id of the dot. The order of ballots and items changes nothing.
 */
export function countDots(
  rules: DotRules,
  ballots: Iterable<Vote>,
  items: ReadonlyMap<string, Pick<Item, "kind">>,
): DotCount {
  const given = new Map<string, string[]>();
  const gone = new Map<string, string[]>();
  const [voters, late, unreadable]: [string[], string[], string[]] = [[], [], []];
  let [cast, lost, refused] = [0, 0, 0];
  for (const [person, ballot] of oneForEach(rules.key, ballots)) {
    if (isLate(rules, person, ballot)) late.push(person);
    else if (ballot.dots === null) unreadable.push(person);
    else {
      voters.push(person);
      const sorted = sortDots(rules, ballot.dots, items);
      for (const item of sorted.counted) note(given, item, person);
      for (const item of sorted.gone) note(gone, item, person);
      cast += sorted.counted.length;
      lost += sorted.gone.length;
      refused += sorted.refused;
    }
  }
  const unused = voters.length * rules.votes - cast - lost;
  return {
    rows: rankRows(given),
    gone: rankRows(gone),
    voters: voters.sort(),
    cast,
    unused,
    late: late.sort(),
    unreadable: unreadable.sort(),
    refused,
  };
}

/** Whether a person's ballot came, or was changed, after the end of a vote or an estimation. */
export function isLate(
  { closed, counted, marks }: Pick<DotRules, "closed" | "counted" | "marks">,
  person: string,
  ballot: MarkedBallot,
): boolean {
  if (closed === null) return false;
  if (!counted.includes(person)) return true;
  const mark = Object.hasOwn(marks, person) ? marks[person] : undefined;
  return mark !== undefined && mark !== markBallot(ballot);
}

/** Whether a vote is about an item: one of its items, or of its kinds, or any where it names neither. */
export function isVotable(
  rules: Pick<DotRules, "kinds" | "items">,
  id: string,
  { kind }: Pick<Item, "kind">,
): boolean {
  if (rules.items.length > 0) return rules.items.includes(id);
  return rules.kinds.length === 0 ? !UNSAID.has(kind) : rules.kinds.includes(kind);
}

/** What draws or holds other cards is chosen only when a vote names it. */
const UNSAID: ReadonlySet<string> = new Set(["section", "stroke", "text"]);

/** One ballot for each person: of several under the same key, which no document holds, the one written last. */
function oneForEach(key: string, ballots: Iterable<Vote>): ReadonlyMap<string, Vote> {
  const chosen = new Map<string, Vote>();
  for (const ballot of ballots) {
    const { author } = ballot;
    if (author === null || subjectOf(ballot.key) !== key) continue;
    const before = chosen.get(author);
    if (!before || isAfter(ballot, before)) chosen.set(author, ballot);
  }
  return chosen;
}

function isAfter(one: Vote, other: Vote): boolean {
  if (one.written !== other.written) return one.written > other.written;
  return textOf(one) > textOf(other);
}

function textOf({ dots, sealed }: Vote): string {
  return JSON.stringify([Object.entries(dots ?? {}).sort(byFirst), sealed]);
}

function sortDots(
  rules: DotRules,
  dots: Readonly<Record<string, string>>,
  items: ReadonlyMap<string, Pick<Item, "kind">>,
) {
  const counted: string[] = [];
  const gone: string[] = [];
  let refused = 0;
  for (const [, id] of Object.entries(dots).sort(byFirst)) {
    const item = items.get(id);
    const isAbout = item ? isVotable(rules, id, item) : rules.items.length === 0 || rules.items.includes(id);
    const isSecond = !rules.manyPerObject && (counted.includes(id) || gone.includes(id));
    if (!isAbout || isSecond || counted.length + gone.length >= rules.votes) refused += 1;
    else (item ? counted : gone).push(id);
  }
  return { counted, gone, refused };
}

function note(votes: Map<string, string[]>, item: string, person: string): void {
  const people = votes.get(item);
  if (people) people.push(person);
  else votes.set(item, [person]);
}

function rankRows(votes: ReadonlyMap<string, readonly string[]>): readonly DotRow[] {
  const rows = [...votes].sort(
    ([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1),
  );
  let rank = 0;
  return rows.map(([item, people], at) => {
    if (at === 0 || people.length < (rows[at - 1]?.[1].length ?? 0)) rank = at + 1;
    return { item, votes: people.length, voters: [...new Set(people)].sort(), rank };
  });
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
