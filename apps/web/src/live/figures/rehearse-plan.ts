import {
  compare,
  type ItemFigures,
  type Plan,
  type PlanRisk,
  type PlanState,
  settleFigures,
  summarizePlan,
  withRisk,
} from "@throughline/engine";
import { findChangedFigures } from "./find-changed-figures.ts";

/**
 * Works out what one changed duration would do and throws it away, the same way as for a person's change. Browsers
 * compile what has run a few times, which makes it several times as fast: without this a person's first edits would
 * be the slow ones. `turn` says which item is changed: another each time.
 */
export function rehearsePlan(
  before: PlanState,
  risk: PlanRisk | null,
  sent: ReadonlyMap<string, ItemFigures>,
  turn: number,
): void {
  const plan = changeOne(before.plan, turn);
  const settled = settleFigures(plan);
  const shown = withRisk(plan, settled, risk);
  findChangedFigures(sent, shown.items);
  summarizePlan(shown);
  compare(before, { plan, figures: withRisk(plan, settled, null) });
}

function changeOne(plan: Plan, turn: number): Plan {
  const items = new Map(plan.items);
  const dated = [...items.values()].flatMap((item) =>
    item.kind === "project" && item.duration !== null ? [{ ...item, duration: item.duration + 1 }] : [],
  );
  const one = dated[turn % dated.length];
  if (one) items.set(one.id, one);
  return { ...plan, items };
}
