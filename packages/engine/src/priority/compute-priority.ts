import type { Plan } from "../plan.ts";
import { listProjects } from "./list-projects.ts";
import type { PriorityFigures } from "./priority-figures.ts";
import { rankScores } from "./rank-scores.ts";
import { type ScoreMethod, scoreProject } from "./score-project.ts";
import { weighCriteria } from "./weigh-criteria.ts";

/**
 * WSJF, RICE, the weighted score and the AHP score of every project that is not cancelled, with their places. The
 * AHP weights come from the board's judgements of the criteria.
 */
export function computePriority(plan: Plan): ReadonlyMap<string, PriorityFigures> {
  const projects = listProjects(plan);
  const { weights } = weighCriteria(plan.meta.judgements ?? {});
  const scoresBy = (method: ScoreMethod) =>
    new Map(projects.map((project) => [project.id, scoreProject(project, method, weights)]));
  const scores = {
    wsjf: scoresBy("wsjf"),
    rice: scoresBy("rice"),
    weighted: scoresBy("weighted"),
    ahp: scoresBy("ahp"),
  };
  const ranks = {
    wsjf: rankScores(scores.wsjf),
    rice: rankScores(scores.rice),
    weighted: rankScores(scores.weighted),
    ahp: rankScores(scores.ahp),
  };
  return new Map(projects.map(({ id }) => [id, { ...readEach(scores, id), ranks: readEach(ranks, id) }]));
}

type Each<T> = Readonly<Record<ScoreMethod, T>>;

function readEach(of: Each<ReadonlyMap<string, number | null>>, id: string): Each<number | null> {
  const read = (method: ScoreMethod) => of[method].get(id) ?? null;
  return { wsjf: read("wsjf"), rice: read("rice"), weighted: read("weighted"), ahp: read("ahp") };
}
