import type { BoardMeta, ItemOf } from "@throughline/model";
import { compareText } from "../order/compare-text.ts";
import type { Plan } from "../plan.ts";
import { isDone } from "./is-done.ts";
import { listProjects } from "./list-projects.ts";
import { rankScores } from "./rank-scores.ts";
import { scoreProject } from "./score-project.ts";
import { weighCriteria } from "./weigh-criteria.ts";

/** The projects of a plan in the order in which money goes to them. */
export interface RankedProjects {
  readonly method: BoardMeta["scoreMethod"];
  /** All that are open, the first one first; those without a place stand at the end. */
  readonly rows: readonly RankedProject[];
  /** Projects that are done: they compete no more. By id. */
  readonly done: readonly string[];
}

export interface RankedProject {
  readonly project: ItemOf<"project">;
  /** By the board's method; null while a term is missing, and when people order by hand. */
  readonly score: number | null;
  /** 1 for the first; null for what has no score, or no rank where people order by hand. */
  readonly place: number | null;
}

/**
 * Ranks the open projects by the board's method: by score, equals by hand; or by hand alone. What has no score (by
 * hand: no rank) comes last, by hand and then by WSJF, so that it does not jump when the method changes. Ties by id.
 */
export function rankProjects(plan: Plan): RankedProjects {
  const method = plan.meta.scoreMethod ?? "wsjf";
  const { weights } = weighCriteria(plan.meta.judgements ?? {});
  const projects = listProjects(plan);
  const open = projects.filter((one) => !isDone(one));
  const by = method === "hand" ? "wsjf" : method;
  const scores = new Map(open.map((one) => [one.id, scoreProject(one, by, weights)]));
  const places = rankScores(scores);
  const compareScores = (a: string, b: string) => compareNullsLast(places.get(a), places.get(b));
  const rows = open.map((project) => {
    const score = method === "hand" ? null : (scores.get(project.id) ?? null);
    return { project, score, hasPlace: method === "hand" ? project.rank !== "" : score !== null };
  });
  rows.sort((one, other) => {
    const [a, b] = [one.project, other.project];
    const byHand = () => compareRanks(a.rank, b.rank);
    const byScore = () => compareScores(a.id, b.id);
    const found = method === "hand" ? byHand() || byScore() : byScore() || byHand();
    return found || compareText(a.id, b.id);
  });
  return {
    method,
    rows: rows.map(({ project, score, hasPlace }, at) => ({
      project,
      score,
      place: hasPlace ? at + 1 : null,
    })),
    done: projects.filter(isDone).map((one) => one.id),
  };
}

/** Order keys as texts; no rank stands after all. */
function compareRanks(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return compareText(a, b);
}

function compareNullsLast(a: number | null | undefined, b: number | null | undefined): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}
