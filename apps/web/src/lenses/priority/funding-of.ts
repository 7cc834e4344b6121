import { fundProjects, type RankedProject } from "@throughline/engine";
import type { BoardMeta } from "@throughline/model";
import { oncePerInput } from "../once-per-input.ts";

/** The ranked list with its cut line, computed once for place and every drop after it. */
export const fundingOf = oncePerInput(fundProjects);

/** The field of a project that cannot be dragged now, and why; null when all can. */
export function findRefusal(held: readonly RankedProject["project"][]): string | null {
  const locked = held.find((project) => project.locked);
  if (!locked) return null;
  return `“${locked.title || "This project"}” is locked. Unlock it to give it another place.`;
}

/** A project's title for a hint. */
export function titleOf({ title }: Pick<RankedProject["project"], "title">): string {
  return title.trim() === "" ? "Untitled project" : title;
}

/** What a list without a place is called, by the method that gives places. */
export function unplacedTitle(method: BoardMeta["scoreMethod"]): string {
  return method === "hand" ? "Not ordered yet" : "Not scored yet";
}
