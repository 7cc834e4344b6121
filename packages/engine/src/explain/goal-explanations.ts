import type { GoalFigures } from "../benefits/benefit-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayCount } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  OWN_DEFINITION,
  type Reading,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";
import { dateInput, inputFrom } from "./input.ts";

const UNSERVED = "No benefit contributes to it yet.";

/** How well a goal is served, and whether in time. */
export const goalFigures: readonly FigureDefinition[] = [
  {
    name: "coverage",
    label: "Coverage",
    formula: "The part of the weights of its benefits that work or changes deliver.",
    source: `${OWN_DEFINITION}, with weights that sum to 1 for each goal`,
    read: (subject) =>
      ofGoal(subject, (goal) => {
        if (!goal.served) return reading(sayShare(goal.coverage), UNSERVED, [], "bad");
        const idle = goal.shares.filter(({ share }) => share === 0).length;
        const rest =
          idle === 0 ? "" : ` ${sayCount(idle, "source counts", "sources count")} for nothing yet.`;
        return reading(
          sayShare(goal.coverage),
          `${sayShare(goal.coverage)} of what should serve it is delivered by something in the plan.${rest}`,
          shareInputs(subject, goal),
          goal.coverage < 0.5 ? "bad" : goal.coverage < 1 ? "watch" : "good",
        );
      }),
  },
  {
    name: "goalHealth",
    label: "Goal health",
    formula: "The sum over its benefits of their share times the part of the benefit that is expected.",
    source: OWN_DEFINITION,
    read: (subject) =>
      ofGoal(subject, (goal) => {
        const { health, weakest } = goal;
        if (!goal.served) return unavailable(UNSERVED);
        if (health === null)
          return unavailable("None of its benefits can be valued yet.", shareInputs(subject, goal));
        const weak = weakest === null ? undefined : subject.plan.items.get(weakest);
        const because = weak && health < 1 ? ` The weakest is ${sayName(weak)}.` : "";
        return reading(
          sayShare(health),
          `As the plan stands, ${sayShare(health)} of what was planned for it will come.${because}`,
          shareInputs(subject, goal),
          health < 0.5 ? "bad" : health < 0.8 ? "watch" : "good",
        );
      }),
  },
  {
    name: "goalDate",
    label: "Served from",
    titleFor: (name) => `Day from which ${name} is served`,
    formula: "The last start among its benefits, beside the day it is due.",
    source: OWN_DEFINITION,
    read: (subject) =>
      ofGoal(subject, ({ lastStart, late, shares }) => {
        const { item, figures } = subject;
        const due = item.kind === "goal" ? item.due : null;
        const starts = shares.map(({ benefit }) => {
          const start = figures.items.get(benefit)?.benefit?.start;
          return start ? inputFrom(subject, benefit, `starts on ${sayDate(start)}`) : null;
        });
        const inputs = [dateInput(subject, "Due", due), ...starts];
        if (lastStart === null) return unavailable("None of its benefits has a start.", inputs);
        const of = due === null ? "; it has no day on which it is due" : sayLate(late.length, due);
        return reading(
          sayDate(lastStart),
          `The last of its benefits starts on ${sayDate(lastStart)}${of}.`,
          inputs,
          late.length > 0 ? "bad" : "neutral",
        );
      }),
  },
];

function ofGoal({ item, own }: Subject, read: (goal: GoalFigures) => Reading): Reading | null {
  return item.kind === "goal" && own.goal ? read(own.goal) : null;
}

function sayLate(late: number, due: string): string {
  if (late === 0) return `, and the goal is due on ${sayDate(due)}`;
  return `; ${sayCount(late, "of them comes", "of them come")} after the goal is due on ${sayDate(due)}`;
}

function shareInputs({ plan, figures }: Subject, { shares, doubleCounted }: GoalFigures): ExplainedInput[] {
  return shares.flatMap(({ benefit, link, share }) => {
    const item = plan.items.get(benefit);
    if (!item) return [];
    const operability = figures.items.get(benefit)?.benefit?.operability ?? null;
    const works = operability === null ? "" : `, works at ${sayShare(operability)}`;
    const twice = doubleCounted.includes(benefit) ? ", reaches it on more than one way" : "";
    const value = `${sayShare(share)} of the goal${works}${twice}`;
    return [{ label: sayName(item), value, item: benefit, link: plan.links.has(link) ? link : null }];
  });
}
