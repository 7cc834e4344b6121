import type { PortfolioProblem } from "../portfolio-problem.ts";

export interface TriedSet {
  readonly projects: readonly string[];
  readonly value: number;
  readonly cost: number;
}

/** True when a set of project ids keeps to every rule of the problem; written apart from the engine's own check. */
export function keepsRules(problem: PortfolioProblem, chosen: ReadonlySet<string>): boolean {
  const within = problem.limits.every(({ amount }, limit) => {
    let used = 0;
    for (const one of problem.projects) if (chosen.has(one.id)) used += one.use[limit] ?? 0;
    return used <= amount + 1e-6;
  });
  const parted = problem.exclusions.every(([a, b]) => !(chosen.has(a) && chosen.has(b)));
  return (
    within &&
    parted &&
    problem.projects.every((one) => {
      if (!chosen.has(one.id)) return !one.mandatory;
      return one.ruledOutBy === null && one.needs.every((need) => chosen.has(need));
    })
  );
}

/** What a set is worth: all needs for a benefit, any for a dis-benefit, and what needs nothing is there. */
function worthOf(problem: PortfolioProblem, chosen: ReadonlySet<string>): number {
  let value = 0;
  for (const one of problem.benefits) {
    const met = one.needs.filter((need) => chosen.has(need)).length;
    const comes = one.value >= 0 || one.needs.length === 0 ? met === one.needs.length : met > 0;
    if (comes) value += one.value;
  }
  return value;
}

/** Every set that keeps the rules, with its value and cost. For at most a dozen projects. */
export function tryAllSets(problem: PortfolioProblem): readonly TriedSet[] {
  const { projects } = problem;
  const sets: TriedSet[] = [];
  for (let bits = 0; bits < 2 ** projects.length; bits++) {
    const picked = projects.filter((_, place) => (bits >> place) & 1);
    const chosen = new Set(picked.map((one) => one.id));
    if (!keepsRules(problem, chosen)) continue;
    const cost = picked.reduce((sum, one) => sum + one.cost, 0);
    sets.push({ projects: [...chosen], value: worthOf(problem, chosen), cost });
  }
  return sets;
}
