import { compareText } from "../order/compare-text.ts";
import type { RankedProjects } from "../priority/rank-projects.ts";
import type { Edits } from "./find-edits.ts";

/** A project that went to another place in the ranked list; places from 1. */
export interface MovedProject {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The one project whose move explains how a ranked list differs: all others keep their order among themselves. Of
 * two neighbors that changed places it is the one that was edited, else the first by id. Null when more moved, or nobody touched a card: another
 * method orders all of them anew, and none is moved.
 */
export function findMovedProject(
  edits: Edits,
  before: RankedProjects,
  after: RankedProjects,
): MovedProject | null {
  const [was, now] = [idsOf(before), idsOf(after)];
  if (was.length !== now.length || edits.items.changed.length === 0) return null;
  const first = now.findIndex((id, at) => id !== was[at]);
  if (first < 0) return null;
  const last = now.findLastIndex((id, at) => id !== was[at]);
  const [rose, fell] = [now[first], was[first]];
  if (rose === undefined || fell === undefined) return null;
  const candidates = [
    { id: rose, from: last, to: first },
    { id: fell, from: first, to: last },
  ].filter(({ id, from, to }) => explains(was, now, id, from, to));
  const edited = new Set(edits.items.changed.map((edit) => edit.after.id));
  candidates.sort(
    (one, other) =>
      Number(edited.has(other.id)) - Number(edited.has(one.id)) || compareText(one.id, other.id),
  );
  const [found] = candidates;
  return found ? { id: found.id, from: found.from + 1, to: found.to + 1 } : null;
}

function idsOf({ rows }: RankedProjects): readonly string[] {
  return rows.map(({ project }) => project.id);
}

function explains(
  was: readonly string[],
  now: readonly string[],
  id: string,
  from: number,
  to: number,
): boolean {
  if (was[from] !== id || now[to] !== id) return false;
  const rest = was.filter((one) => one !== id);
  return now.filter((one) => one !== id).every((one, at) => one === rest[at]);
}
