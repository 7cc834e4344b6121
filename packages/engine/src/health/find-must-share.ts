import { moscowBalance } from "../priority/moscow-balance.ts";
import { projectCost } from "../priority/project-cost.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayDecimals } from "../words/say-number.ts";
import { sayShare } from "../words/say-share.ts";
import type { Finding } from "./finding.ts";
import { caseOf, rankCases } from "./rule.ts";
import type { Survey } from "./survey.ts";

/** When almost everything must be done, nothing can give way. DSDM: no more than 60 % Musts. */
export function findMustShare({ plan, projects }: Survey): readonly Finding[] {
  const { tooManyMusts, classes, basis } = moscowBalance(plan);
  const { share } = classes.must;
  if (!tooManyMusts || share === null) return [];
  const musts = projects.filter(({ moscow }) => moscow === "must");
  const cases = musts.map((project) => {
    const amount = (basis === "cost" ? projectCost(project) : project.effort) ?? 0;
    const size =
      basis === "cost" ? sayMoney(amount, plan.meta.currency) : `${sayDecimals(amount, 1)} person-months`;
    const words = amount === 0 ? "is a Must of unknown size" : `is a Must of ${size}`;
    return caseOf(project.id, `${sayName(project)} ${words}.`, { weight: amount });
  });
  return [
    {
      rule: "must-share",
      severity: "low",
      title: `Musts take ${sayShare(share)} of the ${basis}`,
      why: "Above 60 % nothing is left that could give way when work takes longer.",
      fix: "Ask of each Must whether the goals would fail without it; what would not is a Should.",
      cases: rankCases(cases),
    },
  ];
}
