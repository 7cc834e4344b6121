import { findInversions } from "../risk/find-inversions.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayNumber } from "../words/say-number.ts";
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

/** One case for each underrated card: against the card that it outweighs the most. */
function findUnderrated({ plan, figures }: Survey): WeighedCase[] {
  const told = new Set<string>();
  const { currency } = plan.meta;
  return findInversions(plan).flatMap(({ underrated, overrated, gap }) => {
    const [low, high] = [plan.items.get(underrated), plan.items.get(overrated)];
    const [its, others] = [figures.items.get(underrated)?.exposure, figures.items.get(overrated)?.exposure];
    if (told.has(underrated) || !low || !high) return [];
    if (its?.emv == null || its.score === null || others?.emv == null || others.score === null) return [];
    told.add(underrated);
    const sentence =
      `${sayName(low)} scores ${sayNumber(its.score)} and weighs ${sayMoney(its.emv, currency)}; ` +
      `${sayName(high)} scores ${sayNumber(others.score)} and weighs only ${sayMoney(others.emv, currency)}.`;
    return [caseOf(underrated, sentence, { weight: gap })];
  });
}
