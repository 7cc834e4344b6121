import type { BoundedModel } from "./bounded-model.ts";
import { createBoundedSimplex } from "./bounded-simplex.ts";
import { createBranching } from "./choose-branch.ts";
import { narrowBounds } from "./narrow-bounds.ts";
import type { ProjectSet } from "./portfolio-index.ts";
import { proveBound, provesEmpty } from "./prove-bound.ts";

/** What to search: the first `size` columns of the model are projects. */
export interface Search {
  readonly model: BoundedModel;
  readonly size: number;
  /** What a set is worth by the model's objective, in its own unit; null when it breaks a rule. */
  readonly worthOf: (set: ProjectSet) => number | null;
  /** Sets to begin with, good or bad. */
  readonly starts: readonly ProjectSet[];
  readonly mostNodes: number;
}

/** `given-up` when the search would have gone through more nodes than it may. */
export type Searched =
  | { readonly kind: "found"; readonly set: ProjectSet }
  | { readonly kind: "impossible" }
  | { readonly kind: "given-up" };

interface Node {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly bound: number;
}

/** Worths closer than this are the same; the largest factor of the objective is 1. */
const EQUAL = 1e-11;

/**
 * The best set, by branch and bound: the linear relaxation tells how good a branch can get and where to part it.
 * Nothing rests on the relaxation's own arithmetic: a branch is left only when its prices prove, from the model
 * itself, that it holds nothing better, and a set counts only by `worthOf`.
 */
export function searchBest(search: Search): Searched {
  const { model, size, starts } = search;
  const simplex = createBoundedSimplex(model);
  const branching = createBranching(simplex, size);
  const keeper = keepBest(search);
  for (const set of starts) keeper.offer(set);
  const left = new Float64Array(model.columns);
  const open: Node[] = [];
  let next: Node | undefined = { lower: model.lower, upper: model.upper, bound: Number.POSITIVE_INFINITY };
  for (let nodes = 0; next !== undefined; nodes++) {
    if (nodes > search.mostNodes) return { kind: "given-up" };
    const node: Node = next;
    next = undefined;
    const part = look(node);
    if (part === null) {
      branching.forget();
      next = takeBest(open, keeper.cutoff());
    } else {
      next = part.first;
      open.push(part.second);
    }
  }
  return keeper.answer();

  /** Looks at a node; null when it needs no further look. */
  function look(node: Node): { first: Node; second: Node } | null {
    const lower = node.lower.slice();
    const upper = node.upper.slice();
    if (!narrowBounds(model, lower, upper)) return null;
    const relaxed = relax(node.bound, lower, upper);
    if (relaxed === null) return null;
    const { bound, isSolved } = relaxed;
    if (isSolved) {
      keeper.offer(Array.from({ length: size }, (_, place) => (simplex.values[place] as number) > 0.5));
      if (bound <= keeper.cutoff()) return null;
      fixByPrices(lower, upper, bound - keeper.cutoff());
      branching.learn(bound);
    }
    const branch = branching.choose(lower, upper, isSolved, bound);
    if (branch === null) {
      keeper.offer(Array.from({ length: size }, (_, place) => lower[place] === 1));
      return null;
    }
    const child = (value: number): Node => {
      const [low, high] = [lower.slice(), upper.slice()];
      low[branch.column] = high[branch.column] = value;
      return { lower: low, upper: high, bound };
    };
    return { first: child(branch.value), second: child(1 - branch.value) };
  }

  /** How good a node can get, and whether the relaxation's columns are there to be used; null when not better. */
  function relax(before: number, lower: Float64Array, upper: Float64Array) {
    let bound = before;
    for (const isLast of [false, true]) {
      const answer = simplex.solve(lower, upper, keeper.cutoff());
      if (answer === "empty" && provesEmpty(model, lower, upper, simplex.prices)) return null;
      if (answer === "optimal" || answer === "cut") {
        bound = Math.min(bound, proveBound(model, lower, upper, simplex.prices, left));
        if (bound <= keeper.cutoff()) return null;
        if (answer === "optimal") return { bound, isSolved: true };
      }
      // What it said could not be proved: rounding has grown too large, so it begins anew.
      if (!isLast) simplex.restart();
    }
    return { bound, isSolved: false };
  }

  /** A column that would take more than the gap when on its other bound stays where it is. */
  function fixByPrices(lower: Float64Array, upper: Float64Array, gap: number): void {
    for (let column = 0; column < model.columns; column++) {
      const pays = left[column] as number;
      if (model.isWhole[column] === 0 || Math.abs(pays) <= gap) continue;
      if (pays > 0) lower[column] = upper[column] as number;
      else upper[column] = lower[column] as number;
    }
  }
}

function keepBest({ model, worthOf }: Search) {
  let best: ProjectSet | null = null;
  let most = Number.NEGATIVE_INFINITY;
  // Where all worths are multiples of one amount, the next better one is that much better.
  const step = Math.max(EQUAL, model.grain * (1 - 1e-4));
  return {
    cutoff: () => most + step,
    offer(set: ProjectSet): void {
      const worth = worthOf(set);
      if (worth === null || worth / model.unit <= most) return;
      most = worth / model.unit;
      best = set;
    },
    answer: (): Searched => (best === null ? { kind: "impossible" } : { kind: "found", set: best }),
  };
}

/** Takes the open node that can get best, the later of equals, and lets those go that can get no better. */
function takeBest(open: Node[], cutoff: number): Node | undefined {
  let kept = 0;
  let pick = -1;
  for (const node of open) {
    if (node.bound <= cutoff) continue;
    if (pick < 0 || node.bound >= (open[pick] as Node).bound) pick = kept;
    open[kept++] = node;
  }
  open.length = kept;
  return pick < 0 ? undefined : open.splice(pick, 1)[0];
}
