import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
import { findOutweighed } from "./find-outweighed.ts";
import { caseOf, countCases, type Rule, type WeighedCase } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** Where the grid of the register and the money disagree about which risk is the graver one. */
export const inversionRules: readonly Rule[] = [
  countCases({
    rule: "inversion",
    severity: "low",
    one: "entry of the register weighs more than its place on the grid says",
    many: "entries of the register weigh more than their place on the grid says",
    why: "A grid of five by five can put the smaller risk first (Cox, 2008).",
    fix: "Treat them in the order of their expected cost, or look at the estimates again.",
    find: findUnderrated,
  }),
];

function findUnderrated(survey: Survey): WeighedCase[] {
  const { plan } = survey;
  const { currency } = plan.meta;
  return findOutweighed(survey).flatMap(({ card, by }) => {
    const [low, high] = [plan.items.get(card.id), plan.items.get(by.id)];
    if (!low || !high) return [];
    const sentence =
      `${sayName(low)} scores ${sayNumber(card.score)} and weighs ${sayMoney(card.emv, currency)}; ` +
      `${sayName(high)} scores ${sayNumber(by.score)} and weighs only ${sayMoney(by.emv, currency)}.`;
    return [caseOf(card.id, sentence, { weight: card.emv - by.emv })];
  });
}
