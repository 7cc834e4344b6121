import type { Activity, Grouping, Proposal } from "@throughline/model";
import { subjectOf } from "@throughline/model";
import { itemIdOf } from "./item-id-of.ts";

/** One note on the wall: a proposal, with those that were merged into it. */
export interface WallNote {
  /** The key of the proposal. */
  readonly key: string;
  /** The proposal itself first, then what was merged into it. */
  readonly parts: readonly Proposal[];
  /** The title of the group it stands in; empty: alone. */
  readonly group: string;
  /** The card that was made of it and is on the board; null: none. */
  readonly item: string | null;
  /** Whether it became known well after the reveal. */
  readonly isLate: boolean;
}

export interface WallGroup {
  readonly title: string;
  readonly notes: readonly WallNote[];
}

/** Everything that was written in one round, as it stands together. */
export interface Wall {
  /** By title. */
  readonly groups: readonly WallGroup[];
  readonly alone: readonly WallNote[];
  /** All notes in the order they are shown. */
  readonly notes: readonly WallNote[];
  readonly proposals: number;
}

/** What becomes known later than this after the reveal came late, in milliseconds. */
const LATE_AFTER = 15_000;

/**
 * The wall of a round. Notes stand in the order of their own random ids, so that neighbours say nothing about who
 * wrote them, and those that came late stand last. `hasItem` tells which cards are on the board.
 */
export function readWall(
  { key: activity, closed }: Pick<Activity, "key" | "closed">,
  proposals: ReadonlyMap<string, Proposal>,
  groups: ReadonlyMap<string, Grouping>,
  hasItem: (id: string) => boolean,
): Wall {
  const own = new Map<string, Proposal>();
  for (const proposal of proposals.values())
    if (proposal.activity === activity && proposal.author !== null && proposal.text !== "")
      own.set(proposal.key, proposal);
  const isLate = ({ shown }: Proposal) => closed !== null && shown > closed + LATE_AFTER;
  const inOrder = [...own.values()].sort(
    (one, other) =>
      Number(isLate(one)) - Number(isLate(other)) ||
      compareText(subjectOf(one.key), subjectOf(other.key)) ||
      compareText(one.key, other.key),
  );
  const parts = new Map<string, Proposal[]>();
  for (const proposal of inOrder) {
    const root = rootOf(proposal.key, own, groups);
    const list = parts.get(root) ?? [];
    if (proposal.key === root) list.unshift(proposal);
    else list.push(proposal);
    parts.set(root, list);
  }
  const notes = inOrder.flatMap((proposal): WallNote[] => {
    const merged = parts.get(proposal.key);
    if (!merged) return [];
    const cards = merged.flatMap(({ key }) => [groups.get(key)?.item ?? "", itemIdOf(key)]);
    return [
      {
        key: proposal.key,
        parts: merged,
        group: groups.get(proposal.key)?.group.trim() ?? "",
        item: cards.find((id) => id !== "" && hasItem(id)) ?? null,
        isLate: merged.every(isLate),
      },
    ];
  });
  const titles = [...new Set(notes.map(({ group }) => group))].filter((title) => title !== "");
  const wall = titles
    .sort(compareText)
    .map((title) => ({ title, notes: notes.filter(({ group }) => group === title) }));
  const alone = notes.filter(({ group }) => group === "");
  return {
    groups: wall,
    alone,
    notes: [...wall.flatMap((group) => group.notes), ...alone],
    proposals: own.size,
  };
}

/**
 * The proposal that shows another: where its merges lead. Two people who merge two into each other at once make a
 * ring; its first key shows all of it.
 */
function rootOf(
  start: string,
  own: ReadonlyMap<string, Proposal>,
  groups: ReadonlyMap<string, Grouping>,
): string {
  const path: string[] = [];
  for (let key = start; ; ) {
    const at = path.indexOf(key);
    if (at >= 0) return path.slice(at).sort()[0] ?? key;
    path.push(key);
    const into = groups.get(key)?.into ?? "";
    if (into === "" || !own.has(into)) return key;
    key = into;
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
