import type { Item, ItemOf } from "@throughline/model";
import type { BenefitFigures } from "../benefits/benefit-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayList } from "../words/say-list.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
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
        if (!found || found.delay <= 0) return [];
        const { currency } = plan.meta;
        return [caseOf(benefit.id, sayDelay(benefit, found, plan.items, currency), { weight: found.delay })];
      }),
  }),
];

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
        `${sayWorkingDays(late)} earlier.`;
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
  return `${sayName(benefit)} starts ${when}${planned}, ${sayWorkingDays(delay)} late${why}.${cost}`;
}
