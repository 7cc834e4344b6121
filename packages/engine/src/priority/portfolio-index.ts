import { fits } from "./fits.ts";
import type { PortfolioProblem } from "./portfolio-problem.ts";

/** A set of projects by their place in the problem. */
export type ProjectSet = readonly boolean[];

/** The problem by places instead of ids, for the work with sets. */
export interface PortfolioIndex {
  readonly problem: PortfolioProblem;
  /** For each project and each benefit the places of the projects it needs. */
  readonly projectNeeds: readonly (readonly number[])[];
  readonly benefitNeeds: readonly (readonly number[])[];
  readonly exclusions: readonly (readonly [number, number])[];
  /** What a set takes of each limit. */
  usedBy(set: ProjectSet): readonly number[];
  /** The places of the benefits that a set brings. */
  broughtBy(set: ProjectSet): readonly number[];
  valueOf(set: ProjectSet): number;
  costOf(set: ProjectSet): number;
  /** True when a set keeps to everything but the limits. */
  isSound(set: ProjectSet): boolean;
  isWithin(set: ProjectSet, amounts: readonly number[]): boolean;
  /** The set with these projects and all that they need in turn. */
  close(places: Iterable<number>): ProjectSet;
}

/** Indexes a problem; needs that name a project not in it are left aside, as are repeated ones. */
export function indexPortfolio(problem: PortfolioProblem): PortfolioIndex {
  const { projects, benefits, limits } = problem;
  const places = new Map(projects.map((one, place) => [one.id, place]));
  const placesOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => places.get(id) ?? []))];
  const projectNeeds = projects.map((one, place) => placesOf(one.needs).filter((need) => need !== place));
  const benefitNeeds = benefits.map((one) => placesOf(one.needs));
  const exclusions = problem.exclusions.flatMap(([a, b]) => {
    const [first, second] = [places.get(a), places.get(b)];
    return first === undefined || second === undefined || first === second ? [] : [[first, second] as const];
  });
  const sumOver = (set: ProjectSet, amountOf: (place: number) => number) =>
    set.reduce((sum, chosen, place) => (chosen ? sum + amountOf(place) : sum), 0);

  const index: PortfolioIndex = {
    problem,
    projectNeeds,
    benefitNeeds,
    exclusions,
    usedBy: (set) => limits.map((_, limit) => sumOver(set, (place) => projects[place]?.use[limit] ?? 0)),
    broughtBy: (set) =>
      benefitNeeds.flatMap((needs, place) => {
        const loss = (benefits[place]?.value ?? 0) < 0 && needs.length > 0;
        const comes = loss ? needs.some((need) => set[need]) : needs.every((need) => set[need]);
        return comes ? [place] : [];
      }),
    valueOf: (set) => index.broughtBy(set).reduce((sum, place) => sum + (benefits[place]?.value ?? 0), 0),
    costOf: (set) => sumOver(set, (place) => projects[place]?.cost ?? 0),
    isSound: (set) =>
      projects.every((one, place) => {
        if (!set[place]) return !one.mandatory;
        return one.ruledOutBy === null && (projectNeeds[place] ?? []).every((need) => set[need]);
      }) && exclusions.every(([a, b]) => !(set[a] && set[b])),
    isWithin: (set, amounts) =>
      index.usedBy(set).every((used, limit) => fits(used, amounts[limit] ?? Number.POSITIVE_INFINITY)),
    close(from) {
      const reached = new Set(from);
      for (const place of reached) for (const need of projectNeeds[place] ?? []) reached.add(need);
      return projects.map((_, place) => reached.has(place));
    },
  };
  return index;
}
