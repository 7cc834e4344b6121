import type { ItemOf } from "@throughline/model";
import { describeCost } from "./describe-cost.ts";
import type { MoneyContext } from "./money-context.ts";
import type { MoneyFigures } from "./money-figures.ts";
import type { MonthAxis } from "./month-axis.ts";
import { costProject, type ProjectCost } from "./project-cost.ts";

/** A project's own cost and the figures of it. */
export interface CostAndFigures {
  readonly cost: ProjectCost;
  readonly figures: MoneyFigures;
}

/** All that the cost of a project depends on beside its record and the board's settings. */
interface Circumstances {
  readonly start: string | undefined;
  readonly finish: string | undefined;
  readonly approved: number | undefined;
  readonly undatedMonth: number | null;
}

interface Remembered extends Circumstances {
  readonly known: CostAndFigures | null;
}

/** By the axis of the board's settings, which fixes the status date too, and by the project's record. */
const remembered = new WeakMap<MonthAxis, WeakMap<ItemOf<"project">, Remembered>>();

/**
 * The cost of a project and its figures; null when nobody typed money for it. Records are frozen, so what
 * was found for one holds until its dates or its circumstances change: while a card is dragged, only the
 * projects that move are computed again.
 */
export function rememberCost(project: ItemOf<"project">, context: MoneyContext): CostAndFigures | null {
  const { axis, status, schedule, approved, undatedMonth } = context;
  const dates = schedule.items.get(project.id);
  const now: Circumstances = {
    start: dates?.start,
    finish: dates?.finish,
    approved: approved.get(project.id),
    undatedMonth,
  };
  let ofBoard = remembered.get(axis);
  if (!ofBoard) {
    ofBoard = new WeakMap();
    remembered.set(axis, ofBoard);
  }
  const before = ofBoard.get(project);
  if (before && isSame(before, now)) return before.known;
  const cost = costProject(project, context);
  const known = cost && { cost, figures: describeCost(cost, axis, status, dates?.finish ?? null) };
  ofBoard.set(project, { ...now, known });
  return known;
}

function isSame(a: Circumstances, b: Circumstances): boolean {
  return (
    a.start === b.start &&
    a.finish === b.finish &&
    a.approved === b.approved &&
    a.undatedMonth === b.undatedMonth
  );
}
