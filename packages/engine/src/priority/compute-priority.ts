import type { ItemOf } from "@throughline/model";
import { createMemory } from "../memory/create-memory.ts";
import type { Plan } from "../plan.ts";
import { listProjects } from "./list-projects.ts";
import type { PriorityFigures } from "./priority-figures.ts";
import { rankScores } from "./rank-scores.ts";
import { type ScoreMethod, scoreProject } from "./score-project.ts";
import { weighCriteria } from "./weigh-criteria.ts";

type Scores = Readonly<Record<ScoreMethod, number | null>>;

/** The projects, by id, and their scores, as they stood when the places were last found. */
interface Ranking {
  readonly projects: readonly ItemOf<"project">[];
  readonly scores: readonly Scores[];
  readonly figures: ReadonlyMap<string, PriorityFigures>;
}

const rememberScores = createMemory<Scores>();
/** By the frozen settings of the board. */
const rankings = new WeakMap<Plan["meta"], Ranking>();

/**
 * WSJF, RICE, the weighted score and the AHP score of every project that is not cancelled, with their places. The
 * AHP weights come from the board's judgements of the criteria. As long as no score changes, nor the projects that
 * have them, the places are those of the last time.
 */
export function computePriority(plan: Plan): ReadonlyMap<string, PriorityFigures> {
  const projects = listProjects(plan);
  const { judgements } = plan.meta;
  const { weights } = weighCriteria(judgements ?? {});
  const scores = projects.map((project) =>
    rememberScores(project, [judgements], () => ({
      wsjf: scoreProject(project, "wsjf", weights),
      rice: scoreProject(project, "rice", weights),
      weighted: scoreProject(project, "weighted", weights),
      ahp: scoreProject(project, "ahp", weights),
    })),
  );
  const last = rankings.get(plan.meta);
  if (last && isSameRanking(last, projects, scores)) return last.figures;
  const figures = rank(projects, scores);
  rankings.set(plan.meta, { projects, scores, figures });
  return figures;
}

function isSameRanking(
  last: Ranking,
  projects: readonly ItemOf<"project">[],
  scores: readonly Scores[],
): boolean {
  if (last.projects.length !== projects.length) return false;
  for (const [at, project] of projects.entries()) {
    const [one, other] = [last.scores[at], scores[at]];
    if (last.projects[at]?.id !== project.id || !one || !other) return false;
    if (one !== other && !isSameScores(one, other)) return false;
  }
  return true;
}

function isSameScores(one: Scores, other: Scores): boolean {
  return (
    Object.is(one.wsjf, other.wsjf) &&
    Object.is(one.rice, other.rice) &&
    Object.is(one.weighted, other.weighted) &&
    Object.is(one.ahp, other.ahp)
  );
}

function rank(
  projects: readonly ItemOf<"project">[],
  scores: readonly Scores[],
): ReadonlyMap<string, PriorityFigures> {
  const ranksBy = (method: ScoreMethod) =>
    rankScores(new Map(projects.map(({ id }, at) => [id, scores[at]?.[method] ?? null])));
  const ranks = {
    wsjf: ranksBy("wsjf"),
    rice: ranksBy("rice"),
    weighted: ranksBy("weighted"),
    ahp: ranksBy("ahp"),
  };
  return new Map(
    projects.map(({ id }, at) => {
      const { wsjf = null, rice = null, weighted = null, ahp = null } = scores[at] ?? {};
      const of = (method: ScoreMethod) => ranks[method].get(id) ?? null;
      const places = { wsjf: of("wsjf"), rice: of("rice"), weighted: of("weighted"), ahp: of("ahp") };
      return [id, { wsjf, rice, weighted, ahp, ranks: places }];
    }),
  );
}
