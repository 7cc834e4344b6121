import { fits } from "./fits.ts";
import type { PortfolioIndex, ProjectSet } from "./portfolio-index.ts";

/** What keeps benefits out of a choice; `blocks` are their ids. A limit goes by its place in the problem. */
export type BindingConstraint = (
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "prerequisite"; readonly project: string; readonly needs: string }
  | { readonly kind: "exclusion"; readonly projects: readonly [string, string] }
  | { readonly kind: "done-instead"; readonly project: string; readonly by: string }
  /** It could come, but would bring a dis-benefit that costs more than it is worth. */
  | { readonly kind: "dis-benefit"; readonly benefit: string }
) & { readonly blocks: readonly string[] };

/**
 * Tries to add each benefit that was left out, with all the projects it needs, to the chosen set, and names what
 * stands against it: limits that would be exceeded, exclusions, and prerequisites where the benefit's own projects
 * would have fitted without them. `amounts` are those of the limits.
 */
export function findBindings(
  index: PortfolioIndex,
  chosen: ProjectSet,
  amounts: readonly number[],
): readonly BindingConstraint[] {
  const { benefits } = index.problem;
  const brought = new Set(index.broughtBy(chosen));
  const bindings = new Map<string, BindingConstraint>();
  for (const [place, benefit] of benefits.entries()) {
    if (benefit.value <= 0 || brought.has(place)) continue;
    for (const cause of findObstacles(index, chosen, amounts, index.benefitNeeds[place] ?? [])) {
      const key = JSON.stringify(cause);
      const blocks = [...(bindings.get(key)?.blocks ?? []), benefit.id];
      bindings.set(key, { ...cause, blocks });
    }
  }
  const order = ["limit", "prerequisite", "exclusion", "done-instead", "dis-benefit"];
  return [...bindings]
    .sort(([a, one], [b, other]) => order.indexOf(one.kind) - order.indexOf(other.kind) || (a < b ? -1 : 1))
    .map(([, binding]) => binding);
}

type Obstacle = BindingConstraint extends infer B ? (B extends unknown ? Omit<B, "blocks"> : never) : never;

function findObstacles(
  index: PortfolioIndex,
  chosen: ProjectSet,
  amounts: readonly number[],
  needs: readonly number[],
): readonly Obstacle[] {
  const { projects, benefits } = index.problem;
  const idOf = (place: number) => projects[place]?.id ?? "";
  const alone = chosen.map((one, place) => one || needs.includes(place));
  const closed = index.close(needs);
  const whole = chosen.map((one, place) => one || closed[place] === true);

  const limits = index
    .usedBy(whole)
    .flatMap((used, limit) => (fits(used, amounts[limit] ?? 0) ? [] : [limit]));
  const pairs = index.exclusions.filter(([a, b]) => whole[a] && whole[b]);
  const ruledOut = projects.filter((one, place) => whole[place] && one.ruledOutBy !== null);
  const obstacles: Obstacle[] = [
    ...limits.map((limit) => ({ kind: "limit" as const, limit })),
    ...pairs.map(([a, b]) => ({ kind: "exclusion" as const, projects: [idOf(a), idOf(b)] as const })),
    ...ruledOut.map((one) => ({ kind: "done-instead" as const, project: one.id, by: one.ruledOutBy ?? "" })),
  ];
  const couldAlone =
    index.isWithin(alone, amounts) &&
    !index.exclusions.some(([a, b]) => alone[a] && alone[b]) &&
    !projects.some((one, place) => alone[place] && one.ruledOutBy !== null);
  if (obstacles.length > 0 && couldAlone) {
    for (const [place, more] of index.projectNeeds.entries()) {
      if (!whole[place]) continue;
      for (const need of more)
        if (!alone[need]) obstacles.push({ kind: "prerequisite", project: idOf(place), needs: idOf(need) });
    }
  }
  if (obstacles.length > 0) return obstacles;
  const before = new Set(index.broughtBy(chosen));
  return index.broughtBy(whole).flatMap((place) => {
    const other = benefits[place];
    return other && other.value < 0 && !before.has(place) ? [{ kind: "dis-benefit", benefit: other.id }] : [];
  });
}
