import type { Item, Link } from "@throughline/model";
import { sayList } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** Whether work leads through changes and benefits to goals, with nothing left over at either end. */
export const chainRules: readonly Rule[] = [
  countCases({
    rule: "unfed-benefit",
    severity: "middle",
    one: "benefit comes from nothing in the plan",
    many: "benefits come from nothing in the plan",
    why: "A benefit that no work or change leads to is a wish.",
    fix: "Draw an arrow from the work or the change that brings it about.",
    find: ({ benefits, fed }) =>
      benefits
        .filter(({ id }) => !fed.has(id))
        .map((benefit) => caseOf(benefit.id, `No work and no change leads to ${sayName(benefit)}.`)),
  }),
  countCases({
    rule: "benefit-goal",
    severity: "middle",
    one: "benefit serves no goal",
    many: "benefits serve no goal",
    why: "If it serves no goal, nobody will defend the money it needs.",
    fix: "Draw an arrow to the goal it serves, or ask whether the goal is missing.",
    find: ({ benefits, figures }) =>
      benefits
        .filter(({ id }) => figures.items.get(id)?.benefit?.gaps.includes("goal"))
        .map((benefit) => caseOf(benefit.id, `${sayName(benefit)} leads to no goal.`)),
  }),
  countCases({
    rule: "orphan-work",
    severity: "middle",
    one: "piece of work leads to no benefit",
    many: "pieces of work lead to no benefit",
    why: "It costs money and time, and the plan does not say what for.",
    fix: "Draw an arrow to what it makes possible, or ask whether it is needed.",
    find: ({ figures, plan, joined }) =>
      named(plan.items, figures.benefits.orphans)
        .filter(({ id }) => joined.has(id))
        .map((item) => caseOf(item.id, `${sayName(item)} leads to no benefit on any way.`)),
  }),
  countCases({
    rule: "unserved-goal",
    severity: "middle",
    one: "goal is served by no benefit",
    many: "goals are served by no benefit",
    why: "The program says that it wants this, and does nothing for it.",
    fix: "Draw an arrow from a benefit that serves it, or drop the goal.",
    find: ({ figures, plan }) =>
      named(plan.items, figures.benefits.unserved).map((item) =>
        caseOf(item.id, `No benefit contributes to ${sayName(item)}.`),
      ),
  }),
  countCases({
    rule: "double-counted",
    severity: "middle",
    one: "benefit reaches one goal on several ways",
    many: "benefits reach one goal on several ways",
    why: "The figures count it once, but on the map the goal looks better served than it is.",
    fix: "Keep the arrow that says it best.",
    find: findDoubleCounted,
  }),
  countCases({
    rule: "skipped-lane",
    severity: "low",
    one: "arrow skips a step from work to goal",
    many: "arrows skip a step from work to goal",
    why: "Systems do not bring benefits; people who work differently do.",
    fix: "Put the change in between: who will do what in another way?",
    find: findSkippedLanes,
  }),
];

function findDoubleCounted({ figures, plan, goals }: Survey): WeighedCase[] {
  return goals.flatMap((goal) =>
    named(plan.items, figures.items.get(goal.id)?.goal?.doubleCounted ?? []).map((benefit) =>
      caseOf(benefit.id, `${sayName(benefit)} reaches ${sayName(goal)} on more than one way.`),
    ),
  );
}

const LANES: Readonly<Partial<Record<Item["kind"], number>>> = {
  project: 0,
  milestone: 0,
  deliverable: 0,
  change: 1,
  benefit: 2,
  goal: 3,
};

const STEPS = ["the work", "the change in how people work", "the benefit", "the goal"];

function findSkippedLanes({ figures, plan }: Survey): WeighedCase[] {
  return figures.benefits.skippedLanes.flatMap((id) => {
    const link = plan.links.get(id);
    return link ? skipCase(link, plan.items) : [];
  });
}

function skipCase(link: Link, items: ReadonlyMap<string, Item>): WeighedCase[] {
  const [from, to] = [items.get(link.from), items.get(link.to)];
  if (!from || !to) return [];
  const [first, last] = [LANES[from.kind] ?? 0, LANES[to.kind] ?? 0];
  const between = STEPS.slice(first + 1, last);
  const sentence =
    last < first
      ? `${sayName(from)} leads back to ${sayName(to)}, against the way from work to goal.`
      : `${sayName(from)} leads straight to ${sayName(to)}; ${sayList(between)} in between ${between.length === 1 ? "is" : "are"} not on the board.`;
  return [caseOf(from.id, sentence, { link: link.id })];
}

function named(items: ReadonlyMap<string, Item>, ids: readonly string[]): Item[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}
