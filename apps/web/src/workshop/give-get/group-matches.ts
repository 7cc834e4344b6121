import type { DependencyMatch, DependencyVerdict, Party } from "@throughline/engine";

/** What one party gives and what it gets. */
export interface PartyMatches {
  readonly key: string;
  readonly name: string;
  readonly gives: readonly DependencyMatch[];
  readonly gets: readonly DependencyMatch[];
}

/** Which dependencies are shown: all, those without both days, or those that will come too late. */
export type MatchFilter = "all" | "unmatched" | "late";

const LATE: ReadonlySet<DependencyVerdict> = new Set(["late", "plan-later", "broken"]);
const NOBODY = "Nobody named";

/** Whether a dependency is among those that a filter shows. */
export function passes({ verdict }: DependencyMatch, filter: MatchFilter): boolean {
  if (filter === "all") return true;
  return filter === "unmatched" ? verdict === "unmatched" : LATE.has(verdict);
}

/**
 * Dependencies by party, in the order of their names; what nobody answers for comes last. A dependency stands with both
 * of its parties: with one as given, with the other as got.
 */
export function groupMatches(matches: readonly DependencyMatch[]): readonly PartyMatches[] {
  const groups = new Map<string, PartyMatches & { gives: DependencyMatch[]; gets: DependencyMatch[] }>();
  const groupOf = (party: Party | null) => {
    const key = party?.key ?? "";
    const group = groups.get(key) ?? { key, name: party?.name ?? NOBODY, gives: [], gets: [] };
    groups.set(key, group);
    return group;
  };
  for (const match of matches) {
    groupOf(match.giver).gives.push(match);
    groupOf(match.getter).gets.push(match);
  }
  return [...groups.values()].sort(compareGroups);
}

function compareGroups(one: PartyMatches, other: PartyMatches): number {
  if (one.key === "" || other.key === "") return one.key === "" ? 1 : -1;
  return one.name.localeCompare(other.name, "en") || (one.key < other.key ? -1 : 1);
}
