import type { Item, ItemOf } from "@throughline/model";
import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayList } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import { sayHowLate } from "./say-how-late.ts";
import type { Survey } from "./survey.ts";

/** Benefits that come later than people count on. */
export const benefitDateRules: readonly Rule[] = [
  countCases({
    rule: "late-for-goal",
    severity: "high",
    one: "benefit starts after the goal it serves is due",
    many: "benefits start after the goal they serve is due",
    why: "The goal will not be met on its day by a benefit that has not begun.",
    fix: "Pull the work before the benefit forward, or agree on a later day for the goal.",
    find: findLateForGoals,
  }),
  countCases({
    rule: "delayed-benefit",
    severity: "high",
    one: "benefit starts later than planned",
    many: "benefits start later than planned",
    why: "Each month of delay is value that does not come back.",
    fix: "Follow what it waits for; shorten that first.",
    find: ({ benefits, figures, plan }) =>
      benefits.flatMap((benefit) => {
        const found = figures.items.get(benefit.id)?.benefit;
        // What is measured has begun, whatever the dates of the work say.
        if (!found || found.delay <= 0 || (found.realization?.fraction ?? 0) > 0) return [];
        const { currency } = plan.meta;
        return [caseOf(benefit.id, sayDelay(benefit, found, plan.items, currency), { weight: found.delay })];
      }),
  }),
  countCases({
    rule: "realization-behind",
    severity: "high",
    one: "benefit brings less than planned",
    many: "benefits bring less than planned",
    why: "The work is done or under way, and what it was for does not come.",
    fix: "Ask those who should work differently what holds them back.",
    find: ({ benefits, figures }) =>
      benefits.flatMap((benefit) => {
        const realization = figures.items.get(benefit.id)?.benefit?.realization;
        if (realization?.index == null || realization.index >= BEHIND) return [];
        const share = sayShare(Math.max(0, realization.index));
        const sentence = `${sayName(benefit)} has brought ${share} of what was planned by ${sayDate(realization.asOf)}.`;
        return [caseOf(benefit.id, sentence, { weight: BEHIND - realization.index })];
      }),
  }),
];

/** Realized less than this share of what was planned to date. */
const BEHIND = 0.8;

function findLateForGoals({ goals, benefits, figures, plan, workdays }: Survey): WeighedCase[] {
  const missed = goals.filter(({ id }) => (figures.items.get(id)?.goal?.late.length ?? 0) > 0);
  if (missed.length === 0) return [];
  const byId = new Map(benefits.map((benefit) => [benefit.id, benefit]));
  const links = [...plan.links.values()].filter(({ kind }) => kind === "contributes");
  return missed.flatMap((goal) =>
    (figures.items.get(goal.id)?.goal?.late ?? []).flatMap((id) => {
      const [benefit, start] = [byId.get(id), figures.items.get(id)?.benefit?.start];
      if (!benefit || !start || goal.due === null) return [];
      const late = workdays(goal.due, start);
      const sentence =
        `${sayName(benefit)} starts on ${sayDate(start)}; ${sayName(goal)} is due on ${sayDate(goal.due)}, ` +
        `${sayHowLate(late)} earlier.`;
      const ids = links.filter(({ from, to }) => from === id && to === goal.id).map((link) => link.id);
      const [link] = ids.sort();
      return [caseOf(id, sentence, { weight: late, ...(link === undefined ? {} : { link }) })];
    }),
  );
}

function sayDelay(
  benefit: ItemOf<"benefit">,
  { start, plannedStart, delay, drivers, firstYearLoss }: BenefitFigures,
  items: ReadonlyMap<string, Item>,
  currency: string,
): string {
  const waits = drivers.flatMap(({ item }) => items.get(item) ?? []).map(sayName);
  const why = waits.length === 0 ? "" : `, because it waits for ${sayList(waits)}`;
  const cost =
    firstYearLoss !== null && firstYearLoss > 0
      ? ` That costs ${sayMoney(firstYearLoss, currency)} in the first year.`
      : "";
  const when = start === null ? "later" : `on ${sayDate(start)}`;
  const planned = plannedStart === null ? "" : ` instead of ${sayDate(plannedStart)}`;
  return `${sayName(benefit)} starts ${when}${planned}, ${sayHowLate(delay)} late${why}.${cost}`;
}
